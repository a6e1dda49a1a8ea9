using System;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;
using RecordingWebhooks;

internal static class Driver
{
    public static void Main()
    {
        var utf8 = new UTF8Encoding(false);
        using (var input = new StreamReader(Console.OpenStandardInput(), utf8))
        using (var output = new StreamWriter(Console.OpenStandardOutput(), utf8))
        {
            for (var line = input.ReadLine(); line != null; line = input.ReadLine())
            {
                output.Write(Judge(utf8.GetBytes(line)) + "\n");
            }
        }
    }

    private static string Judge(byte[] body)
    {
        try
        {
            var webhook = Webhooks.Read(body);
            return (webhook is UnknownWebhook ? "unknown" : "webhook") + "\t" + Webhooks.Write(webhook);
        }
        catch (WebhookException error)
        {
            return "invalid\t" + error.Path + "\t" + Regex.Replace(error.Message, "\\s+", " ");
        }
    }
}
