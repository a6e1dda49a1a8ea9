using System;
using System.IO;
using System.Net;
using Example.Webhooks;

public static class Receiver
{
    private const int MaxBytes = 1000000;

    public static void Main()
    {
        var listener = new HttpListener();
        listener.Prefixes.Add("http://127.0.0.1:3000/");
        listener.Start();
        while (true)
        {
            HttpListenerContext context = listener.GetContext();
            var body = new MemoryStream();
            context.Request.InputStream.CopyTo(body);
            context.Response.StatusCode = Receive(context.Request, body.ToArray());
            context.Response.Close();
        }
    }

    private static int Receive(HttpListenerRequest request, byte[] body)
    {
        if (request.HttpMethod != "POST")
        {
            return 405;
        }
        if (request.ContentType == null || !request.ContentType.StartsWith("application/json", StringComparison.Ordinal))
        {
            return 415;
        }
        if (body.Length > MaxBytes)
        {
            return 413;
        }
        try
        {
            Handle(Webhook.Read(body));
            return 204;
        }
        catch (WebhookException error)
        {
            Console.Error.WriteLine("rejected: " + error.Message); // msg: expected a string, found 7
            return 400;
        }
    }

    private static void Handle(Webhook webhook)
    {
        if (webhook is UploadReady ready)
        {
            Console.WriteLine("ready: " + ready.RecId);
        }
        else if (webhook is UploadFailed failed)
        {
            Console.WriteLine("failed: " + failed.RecId + " " + failed.UploadStatusCode);
        }
        else if (webhook is UnknownWebhook)
        {
            Console.WriteLine("a newer status: " + webhook.Status);
        }
    }
}
