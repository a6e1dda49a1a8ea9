// put: header
// The part of the C# model that is the same for every contract.
// end

using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace RecordingWebhooks
{
    /// <summary>A webhook, or a part of one. Two with the same payload are equal.</summary>
    public abstract class Payload
    {
        /// <summary>Returns the payload.</summary>
        public abstract JObject ToPayload();

        /// <summary>Returns the payload as JSON.</summary>
        public string ToJson() => ToPayload().ToString(Formatting.None);

        /// <inheritdoc/>
        public override bool Equals(object other) =>
            other is Payload payload && payload.GetType() == GetType() && payload.ToJson() == ToJson();

        /// <inheritdoc/>
        public override int GetHashCode() => ToJson().GetHashCode();

        /// <inheritdoc/>
        public override string ToString() => GetType().Name + " " + ToJson();
    }

    /// <summary>Any webhook, or an UnknownWebhook.</summary>
    public abstract class Webhook : Payload
    {
        /// <summary>The webhook's status.</summary>
        public abstract string Status { get; }

        /// <summary>Reads the body of a delivery. Fields that the contract doesn't document are ignored.</summary>
        /// <exception cref="MalformedException">The body isn't a JSON object in UTF-8.</exception>
        /// <exception cref="InvalidException">The webhook violates the contract.</exception>
        public static Webhook Read(byte[] body)
        {
            JObject payload = Json.Read(body);
            var value = new Value { Token = payload, Issues = new List<Issue>() };
            Webhook webhook = Readers.ReadKnown(value, value.Get("status", Readers.Text));
            if (value.Issues.Count > 0)
            {
                throw new InvalidException(value.Issues);
            }
            return webhook ?? new UnknownWebhook(payload);
        }
    }

    /// <summary>
    /// A webhook whose status this version of the contract doesn't know. Acknowledge it.
    /// </summary>
    public sealed class UnknownWebhook : Webhook
    {
        private readonly JObject payload;

        internal UnknownWebhook(JObject payload)
        {
            this.payload = payload;
        }

        /// <inheritdoc/>
        public override string Status => (string)payload["status"];

        /// <inheritdoc/>
        public override JObject ToPayload() => (JObject)payload.DeepClone();
    }

    /// <summary>An issue in a body.</summary>
    public sealed class Issue
    {
        /// <summary>The kind of issue, such as "required" or "format".</summary>
        public string Code { get; internal set; }

        /// <summary>The field, such as "msg" or "items[0].id". Empty for the body itself.</summary>
        public string Path { get; internal set; }

        /// <summary>What the contract requires.</summary>
        public string Expected { get; internal set; }

        /// <summary>What the body has.</summary>
        public string Found { get; internal set; }

        /// <inheritdoc/>
        public override string ToString() =>
            (Path == "" ? "" : Path + ": ") + "expected " + Expected + ", found " + Found;
    }

    /// <summary>The body isn't a webhook of the contract.</summary>
    public abstract class WebhookException : Exception
    {
        internal WebhookException(IReadOnlyList<Issue> issues, Exception inner = null)
            : base(string.Join("; ", issues), inner)
        {
            Issues = issues;
        }

        /// <summary>Every issue.</summary>
        public IReadOnlyList<Issue> Issues { get; }
    }

    /// <summary>The body isn't a JSON object in UTF-8.</summary>
    public sealed class MalformedException : WebhookException
    {
        internal MalformedException(string code, string expected, string found, Exception inner = null)
            : base(new[] { new Issue { Code = code, Path = "", Expected = expected, Found = found } }, inner)
        {
        }
    }

    /// <summary>A webhook that violates the contract.</summary>
    public sealed class InvalidException : WebhookException
    {
        internal InvalidException(IReadOnlyList<Issue> issues) : base(issues)
        {
        }
    }

    /// <summary>A value that is a string in JSON.</summary>
    public abstract class JsonString
    {
        internal JsonString(string text)
        {
            Text = text;
        }

        /// <summary>The text.</summary>
        public string Text { get; }

        /// <inheritdoc/>
        public override string ToString() => Text;
    }

    /// <summary>
    /// A timestamp. A DateTimeOffset has seven digits, no leap second, no year 0000 and an offset of at most 14 hours:
    /// further digits are cut off, 23:59:60 reads as 23:59:59, a time with a larger offset is converted to UTC, and
    /// one outside of the range is its nearest end. The text loses nothing.
    /// </summary>
    public sealed class Timestamp : JsonString
    {
        private static readonly Regex Rfc3339 = new Regex(
            @"^([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt]([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9]|60)(?:\.([0-9]+))?"
            + @"(?:[Zz]|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))\z");

        private Timestamp(string text, DateTimeOffset time) : base(text)
        {
            Time = time;
        }

        /// <summary>The time.</summary>
        public DateTimeOffset Time { get; }

        private static int Number(Match match, int group) =>
            match.Groups[group].Success ? int.Parse(match.Groups[group].Value) : 0;

        /// <summary>Reads an RFC 3339 timestamp. Returns null for any other text.</summary>
        public static Timestamp Parse(string text)
        {
            Match match = Rfc3339.Match(text);
            int year = Number(match, 1), month = Number(match, 2), day = Number(match, 3), second = Number(match, 6);
            int offset = (Number(match, 9) * 60 + Number(match, 10)) * (match.Groups[8].Value == "-" ? -1 : 1);
            int minutes = Number(match, 4) * 60 + Number(match, 5);
            // The years 0000 and 2000 have the same days.
            if (month < 1 || month > 12 || day < 1 || day > DateTime.DaysInMonth(year == 0 ? 2000 : year, month)
                || (second == 60 && (minutes - offset + 1440) % 1440 != 1439))
            {
                return null;
            }
            DateTimeOffset time = year < 5000 ? DateTimeOffset.MinValue : DateTimeOffset.MaxValue;
            try
            {
                var local = new DateTime(year, month, day).AddMinutes(minutes).AddSeconds(Math.Min(second, 59)).AddTicks(
                    long.Parse((match.Groups[7].Value + "0000000").Substring(0, 7)));
                time = Math.Abs(offset) > 14 * 60
                    ? new DateTimeOffset(local.AddMinutes(-offset), TimeSpan.Zero)
                    : new DateTimeOffset(local, TimeSpan.FromMinutes(offset));
            }
            catch (ArgumentOutOfRangeException)
            {
                // The nearest end of the range.
            }
            return new Timestamp(text, time);
        }
    }

    // put: webhooks
    // end
    /// <summary>A value at a place in a payload; null if it is absent.</summary>
    internal sealed class Value
    {
        internal JToken Token { get; set; }

        internal Value Parent { get; set; }

        internal string Name { get; set; }

        internal List<Issue> Issues { get; set; }

        internal object Raw => (Token as JValue)?.Value;

        private string Path =>
            string.IsNullOrEmpty(Parent?.Path) || Name.StartsWith("[") ? Parent?.Path + Name : Parent.Path + "." + Name;

        internal T Get<T>(string name, Func<Value, T> read) => Read(name, Token[name], read);

        internal T Read<T>(string name, JToken token, Func<Value, T> read) =>
            read(new Value { Token = token, Parent = this, Name = name, Issues = Issues });

        internal T Fail<T>(string code, string expected)
        {
            Issues.Add(new Issue
            {
                Code = Token == null ? "required" : code,
                Path = Path,
                Expected = expected,
                Found = Token == null ? "nothing" : Json.Quote(Token),
            });
            return default(T);
        }
    }

    /// <summary>Functions that read a value or report its issues.</summary>
    internal static class Readers
    {
        // put: readers
        internal static Webhook ReadKnown(Value o, string status) => null;

        // end
        internal static string Text(Value v) => v.Raw as string ?? v.Fail<string>("type", "a string");

        // if used
        private static Timestamp Time(Value v)
        {
            string text = Text(v);
            return text == null ? null : Timestamp.Parse(text) ?? v.Fail<Timestamp>("format", "an RFC 3339 timestamp");
        }

        private static long Integer(Value v)
        {
            // 1.0 and 1e3 are integers in JSON Schema.
            if (v.Raw is double number && Math.Floor(number) == number && Math.Abs(number) < 9223372036854775808.0)
            {
                return (long)number;
            }
            return v.Raw is long integer ? integer : v.Fail<long>("type", "an integer of 64 bits");
        }

        private static double Number(Value v)
        {
            bool isNumber = v.Token?.Type == JTokenType.Integer || v.Token?.Type == JTokenType.Float;
            return isNumber ? (double)v.Token : v.Fail<double>("type", "a number");
        }

        private static bool Boolean(Value v) => v.Raw is bool value ? value : v.Fail<bool>("type", "true or false");

        private static JToken Any(Value v) => v.Token ?? v.Fail<JToken>("required", "a value");

        private static Func<Value, T> OneOf<T>(params T[] choices) where T : class => v =>
        {
            string text = Text(v);
            T found = choices.FirstOrDefault(choice => choice.ToString() == text);
            string list = string.Join(", ", choices.Select(choice => Json.Quote(choice.ToString())));
            return text == null || found != null ? found : v.Fail<T>("enum", "one of " + list);
        };

        private static Func<Value, T> Nested<T>(Func<Value, T> read) =>
            v => v.Token is JObject ? read(v) : v.Fail<T>("type", "an object");

        private static Func<Value, IReadOnlyList<T>> ListOf<T>(Func<Value, T> read) => v =>
            v.Token is JArray items
                ? items.Select((item, at) => v.Read("[" + at + "]", item, read)).ToList()
                : v.Fail<IReadOnlyList<T>>("type", "an array");

        private static Func<Value, IReadOnlyDictionary<string, T>> MapOf<T>(Func<Value, T> read) =>
            Nested<IReadOnlyDictionary<string, T>>(v =>
                ((JObject)v.Token).Properties().ToDictionary(member => member.Name, member => v.Get(member.Name, read)));

        private static Func<Value, T?> Some<T>(Func<Value, T> read) where T : struct => v => read(v);

        private static Func<Value, T> Optional<T>(Func<Value, T> read) =>
            v => v.Token == null ? default(T) : read(v);

        private static Func<Value, T> Nullable<T>(Func<Value, T> read) =>
            v => v.Token?.Type == JTokenType.Null ? default(T) : read(v);

        /// <summary>Reports the rules that a value violates. A value of the wrong type has already been reported.</summary>
        private static Func<Value, T> Check<T>(Func<Value, T> read, params Rule<T>[] rules) => v =>
        {
            int before = v.Issues.Count;
            T value = read(v);
            bool isRead = v.Issues.Count == before;
            foreach (Rule<T> rule in rules.Where(rule => isRead && !rule.Test(value)))
            {
                v.Fail<T>(rule.Code, rule.Expected);
            }
            return value;
        };

        // end
        private sealed class Rule<T>
        {
            internal Func<T, bool> Test { get; set; }

            internal string Code { get; set; }

            internal string Expected { get; set; }
        }
    }

    /// <summary>Reads and writes JSON.</summary>
    internal static class Json
    {
        internal static JObject Read(byte[] body)
        {
            string text;
            try
            {
                text = new UTF8Encoding(false, true).GetString(body);
            }
            catch (ArgumentException inner)
            {
                throw new MalformedException("encoding", "UTF-8", "other bytes", inner);
            }
            JToken payload;
            try
            {
                var reader = new StrictReader(new StringReader(text));
                payload = JToken.ReadFrom(reader);
                if (reader.Read())
                {
                    throw new JsonReaderException("found more after the value");
                }
            }
            catch (Exception inner) when (inner is JsonException || inner is OverflowException)
            {
                throw new MalformedException("json", "JSON", text == "" ? "an empty body" : Quote(text), inner);
            }
            return payload as JObject ?? throw new MalformedException("type", "an object", Quote(payload));
        }

        internal static JToken Write(object value)
        {
            if (value is IDictionary members)
            {
                return new JObject(members.Keys.Cast<string>().Select(name => new JProperty(name, Write(members[name]))));
            }
            if (value is IList items && !(value is JToken))
            {
                return new JArray(items.Cast<object>().Select(Write));
            }
            return (value as Payload)?.ToPayload() ?? value as JToken ?? new JValue((value as JsonString)?.Text ?? value);
        }

        /// <summary>Returns a value as JSON, at most 80 characters of it.</summary>
        internal static string Quote(JToken value)
        {
            if (value is JContainer)
            {
                return value is JArray ? "an array" : "an object";
            }
            string text = value.ToString(Formatting.None);
            return text.Length > 80 ? text.Substring(0, 79) + "…" : text;
        }

        /// <summary>Json.NET also reads comments, single quotes, names without quotes, NaN and Infinity.</summary>
        private sealed class StrictReader : JsonTextReader
        {
            internal StrictReader(TextReader reader) : base(reader)
            {
                DateParseHandling = DateParseHandling.None;
                MaxDepth = 512;
            }

            public override bool Read()
            {
                bool isRead = base.Read();
                bool isText = TokenType == JsonToken.PropertyName || TokenType == JsonToken.String;
                bool isInfinite = Value is double number && (double.IsNaN(number) || double.IsInfinity(number));
                bool isOther = TokenType == JsonToken.Comment || TokenType == JsonToken.StartConstructor
                    || TokenType == JsonToken.Undefined;
                if (isRead && ((isText && QuoteChar != '"') || isInfinite || isOther))
                {
                    throw new JsonReaderException("found no JSON");
                }
                return isRead;
            }
        }
    }
}
