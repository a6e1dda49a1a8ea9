using System;
using System.Linq;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using RecordingWebhooks;

/// <summary>Reads one body per line from stdin and writes how the model reads it.</summary>
internal static class Conform
{
    private static void Main()
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        for (string line = Console.ReadLine(); line != null; line = Console.ReadLine())
        {
            var body = Convert.FromBase64String((string)JObject.Parse(line)["body"]);
            Console.WriteLine(Judge(body));
        }
    }

    private static string Judge(byte[] body)
    {
        try
        {
            Webhook webhook = Webhook.Read(body);
            string kind = webhook is UnknownWebhook ? "unknown" : "webhook";
            string status = JsonConvert.ToString(webhook.Status);
            return "{\"kind\":\"" + kind + "\",\"status\":" + status + ",\"payload\":" + webhook.ToJson() + "}";
        }
        catch (WebhookException error)
        {
            string kind = error is InvalidException ? "invalid" : "malformed";
            var issues = error.Issues.Select(issue => new { code = issue.Code, path = issue.Path });
            return JsonConvert.SerializeObject(new { kind, issues });
        }
    }
}
