using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using RecordingWebhooks;

internal static class Bench
{
    private static double Measure(List<byte[]> bodies, Action<byte[]> read)
    {
        Stopwatch watch = Stopwatch.StartNew();
        for (int index = 0; index < 5000; index++)
        {
            bodies.ForEach(read);
        }
        return watch.Elapsed.TotalMilliseconds * 1e6 / 5000 / bodies.Count;
    }

    private static void Main()
    {
        List<byte[]> bodies = Console.In.ReadToEnd().Split('\n').Select(Encoding.UTF8.GetBytes).ToList();
        for (int round = 0; round < 7; round++)
        {
            double bare = Measure(bodies, body => JObject.Parse(Encoding.UTF8.GetString(body)));
            double natural = Measure(bodies, body =>
            {
                string text = Encoding.UTF8.GetString(body);
                JsonConvert.DeserializeObject(text, Natural.Types[(string)JObject.Parse(text)["status"]]);
            });
            Console.WriteLine(bare + " " + natural + " " + Measure(bodies, body => Webhook.Read(body)));
        }
    }
}
