// put: header
// The part of the C# model that is the same for every contract.
// end

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
// if: Regex RegexOptions time
using System.Text.RegularExpressions;
// end
using Newtonsoft.Json;

namespace RecordingWebhooks
{
    /// <summary>A webhook, or a part of one. Two with the same payload are equal.</summary>
    public abstract class Payload
    {
        /// <summary>Returns the payload, as dictionaries, lists and values of JSON.</summary>
        public abstract IReadOnlyDictionary<string, object> ToPayload();

        /// <summary>Returns the payload as JSON.</summary>
        public string ToJson() => Json.Write(ToPayload());

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
        /// <summary>Says which webhook it is.</summary>
        public abstract string Status { get; }

        /// <summary>Reads the body of a delivery. Fields that the contract doesn't document are ignored.</summary>
        /// <exception cref="MalformedException">The body isn't a JSON object in UTF-8.</exception>
        /// <exception cref="InvalidException">The webhook violates the contract.</exception>
        public static Webhook Read(byte[] body)
        {
            IReadOnlyDictionary<string, object> payload = Json.Read(body);
            var fields = new Fields(payload, "", new List<Issue>());
            string status = fields.Get("status").Text();
            Webhook webhook = Readers.Read(fields, status);
            if (fields.Issues.Count > 0)
            {
                throw new InvalidException(fields.Issues);
            }
            return webhook ?? new UnknownWebhook(status, payload);
        }
    }

    /// <summary>
    /// A webhook whose status this version of the contract doesn't know. Acknowledge it and carry on.
    /// </summary>
    public sealed class UnknownWebhook : Webhook
    {
        private readonly IReadOnlyDictionary<string, object> payload;

        internal UnknownWebhook(string status, IReadOnlyDictionary<string, object> payload)
        {
            Status = status;
            this.payload = payload;
        }

        /// <inheritdoc/>
        public override string Status { get; }

        /// <inheritdoc/>
        public override IReadOnlyDictionary<string, object> ToPayload() => payload;
    }

    /// <summary>One thing that is wrong with a body.</summary>
    public sealed class Issue
    {
        internal Issue(string code, string path, string expected, string found)
        {
            Code = code;
            Path = path;
            Expected = expected;
            Found = found;
        }

        /// <summary>The kind of issue, such as "required" or "format".</summary>
        public string Code { get; }

        /// <summary>The field, such as "msg" or "items[0].id". Empty for the body itself.</summary>
        public string Path { get; }

        /// <summary>What the contract requires.</summary>
        public string Expected { get; }

        /// <summary>What the body has.</summary>
        public string Found { get; }

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

        /// <summary>Everything that is wrong.</summary>
        public IReadOnlyList<Issue> Issues { get; }
    }

    /// <summary>The body isn't a JSON object in UTF-8.</summary>
    public sealed class MalformedException : WebhookException
    {
        internal MalformedException(string code, string expected, string found, Exception inner = null)
            : base(new[] { new Issue(code, "", expected, found) }, inner)
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

    // if: time
    /// <summary>
    /// A timestamp. A DateTimeOffset has seven digits, no leap second, no year 0000 and an offset of at most 14 hours:
    /// further digits are cut off, 23:59:60 reads as 23:59:59, a time with a larger offset is converted to UTC, and
    /// one outside of the range is its nearest end. The text loses nothing.
    /// </summary>
    public sealed class Timestamp
    {
        private static readonly Regex Rfc3339 = new Regex(
            @"^([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt]([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9]|60)(?:\.([0-9]+))?"
            + @"(?:[Zz]|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))\z");

        private Timestamp(string text, DateTimeOffset time)
        {
            Text = text;
            Time = time;
        }

        /// <summary>The text as it was sent.</summary>
        public string Text { get; }

        /// <summary>The time.</summary>
        public DateTimeOffset Time { get; }

        /// <inheritdoc/>
        public override string ToString() => Text;

        private static int Number(Match match, int group) =>
            match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

        /// <summary>Reads an RFC 3339 timestamp.</summary>
        /// <exception cref="FormatException">It is any other text.</exception>
        public static Timestamp Parse(string text)
        {
            Match match = Rfc3339.Match(text);
            int year = Number(match, 1), month = Number(match, 2), day = Number(match, 3), second = Number(match, 6);
            // The years 0000 and 2000 have the same days.
            if (!match.Success || month < 1 || month > 12 || day < 1
                || day > DateTime.DaysInMonth(year == 0 ? 2000 : year, month))
            {
                throw new FormatException("expected an RFC 3339 timestamp");
            }
            int offset = (Number(match, 9) * 60 + Number(match, 10)) * (match.Groups[8].Value == "-" ? -1 : 1);
            int minutes = Number(match, 4) * 60 + Number(match, 5);
            if (second == 60 && (minutes - offset + 1440) % 1440 != 1439)
            {
                throw new FormatException("expected an RFC 3339 timestamp");
            }
            string digits = (match.Groups[7].Value + "0000000").Substring(0, 7);
            try
            {
                var local = new DateTime(year, month, day, Number(match, 4), Number(match, 5), Math.Min(second, 59));
                local = local.AddTicks(long.Parse(digits, CultureInfo.InvariantCulture));
                return new Timestamp(text, Math.Abs(offset) > 14 * 60
                    ? new DateTimeOffset(local.AddMinutes(-offset), TimeSpan.Zero)
                    : new DateTimeOffset(local, TimeSpan.FromMinutes(offset)));
            }
            catch (ArgumentOutOfRangeException)
            {
                return new Timestamp(text, year < 5000 ? DateTimeOffset.MinValue : DateTimeOffset.MaxValue);
            }
        }
    }

    // end
    // put: webhooks
    /// <summary>Stands for the webhooks of a contract.</summary>
    public sealed class Sample : Webhook
    {
        /// <inheritdoc/>
        public override string Status => "sample";

        /// <inheritdoc/>
        public override IReadOnlyDictionary<string, object> ToPayload() =>
            new Dictionary<string, object> { { "status", Status } };
    }

    internal static class Readers
    {
        internal static Webhook Read(Fields o, string status) => status == "sample" ? new Sample() : null;
    }

    // end
    /// <summary>An object whose members are read one by one.</summary>
    internal sealed class Fields
    {
        private static readonly object Absent = new object();
        private readonly IReadOnlyDictionary<string, object> members;
        private readonly string path;

        internal Fields(IReadOnlyDictionary<string, object> members, string path, List<Issue> issues)
        {
            this.members = members;
            this.path = path;
            Issues = issues;
        }

        internal List<Issue> Issues { get; }

        internal Value Get(string name)
        {
            object raw;
            return new Value(this, name, members.TryGetValue(name, out raw) ? raw : Absent);
        }

        /// <summary>A member, or an item of an array.</summary>
        internal sealed class Value
        {
            private readonly Fields within;
            private readonly string name;
            private readonly object raw;
            private bool isWrong;

            internal Value(Fields within, string name, object raw)
            {
                this.within = within;
                this.name = name;
                this.raw = raw;
            }

            private string FullPath =>
                within.path == "" || name.StartsWith("[", StringComparison.Ordinal)
                    ? within.path + name
                    : within.path + "." + name;

            private void Fail(string code, string expected)
            {
                isWrong = true;
                Report(code, expected);
            }

            private void Report(string code, string expected)
            {
                within.Issues.Add(raw == Absent
                    ? new Issue("required", FullPath, "a value", "nothing")
                    : new Issue(code, FullPath, expected, Json.Quote(raw)));
            }

            internal string Text()
            {
                if (!(raw is string))
                {
                    Fail("type", "a string");
                }
                return raw as string ?? "";
            }

            // if: time
            internal Timestamp Time()
            {
                string text = Text();
                try
                {
                    return isWrong ? null : Timestamp.Parse(text);
                }
                catch (FormatException)
                {
                    Fail("format", "an RFC 3339 timestamp");
                    return null;
                }
            }

            // end
            // if: integer
            internal long Integer()
            {
                if (raw is long integer)
                {
                    return integer;
                }
                // 1.0 and 1e3 are integers in JSON Schema.
                if (raw is double number && Math.Floor(number) == number && Math.Abs(number) < 9223372036854775808.0)
                {
                    return (long)number;
                }
                Fail("type", "an integer of 64 bits");
                return 0;
            }

            // end
            // if: number
            internal double Number()
            {
                if (raw is double || raw is long || raw is System.Numerics.BigInteger)
                {
                    return raw is System.Numerics.BigInteger large ? (double)large : Convert.ToDouble(raw);
                }
                Fail("type", "a number");
                return 0;
            }

            // end
            // if: boolean
            internal bool Boolean()
            {
                if (!(raw is bool))
                {
                    Fail("type", "true or false");
                }
                return raw is bool && (bool)raw;
            }

            // end
            // if: any
            internal object Any()
            {
                if (raw == Absent)
                {
                    Fail("required", "a value");
                }
                return raw;
            }

            // end
            // if: OneOf
            internal T OneOf<T>(IEnumerable<T> choices) where T : class
            {
                string text = Text();
                T found = choices.FirstOrDefault(choice => choice.ToString() == text);
                if (found == null && !isWrong)
                {
                    string list = string.Join(", ", choices.Select(choice => Json.Quote(choice.ToString())));
                    Fail("enum", "one of " + list);
                }
                return found;
            }

            // end
            // if: Nested MapOf
            internal T Nested<T>(Func<Fields, T> read) where T : class
            {
                if (raw is IReadOnlyDictionary<string, object> members)
                {
                    return read(new Fields(members, FullPath, within.Issues));
                }
                Fail("type", "an object");
                return null;
            }

            // end
            // if: ListOf
            internal IReadOnlyList<T> ListOf<T>(Func<Value, T> read)
            {
                if (raw is IReadOnlyList<object> items)
                {
                    var list = new Fields(null, FullPath, within.Issues);
                    return items.Select((item, index) => read(new Value(list, "[" + index + "]", item))).ToList();
                }
                Fail("type", "an array");
                return null;
            }

            // end
            // if: MapOf
            internal IReadOnlyDictionary<string, T> MapOf<T>(Func<Value, T> read) =>
                Nested(fields => fields.members.Keys.ToDictionary(key => key, key => read(fields.Get(key))));

            // end
            // if: Optional
            internal T Optional<T>(Func<Value, T> read) => raw == Absent ? default(T) : read(this);

            // end
            // if: Nullable
            internal T Nullable<T>(Func<Value, T> read) => raw == null ? default(T) : read(this);

            // end
            // if: Check
            /// <summary>Reports a value that breaks a rule. A value that isn't of its type was reported.</summary>
            internal T Check<T>(Func<Value, T> read, Func<T, bool> test, string code, string expected)
            {
                T value = read(this);
                if (!isWrong && !test(value))
                {
                    Report(code, expected);
                }
                return value;
            }

            // end
        }
    }

    /// <summary>Reads and writes JSON.</summary>
    internal static class Json
    {
        internal static IReadOnlyDictionary<string, object> Read(byte[] body)
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
            object payload;
            try
            {
                payload = Parse(text);
            }
            catch (Exception inner) when (inner is JsonException || inner is OverflowException)
            {
                throw new MalformedException("json", "JSON", text == "" ? "an empty body" : Quote(text), inner);
            }
            return payload as IReadOnlyDictionary<string, object>
                ?? throw new MalformedException("type", "an object", Quote(payload));
        }

        private static object Parse(string text)
        {
            var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, MaxDepth = 512 };
            Next(reader);
            object value = Value(reader);
            if (reader.Read())
            {
                throw new JsonReaderException("found more after the value");
            }
            return value;
        }

        private static JsonToken Next(JsonTextReader reader)
        {
            bool isName = reader.Read() && reader.TokenType == JsonToken.PropertyName;
            bool isText = isName || reader.TokenType == JsonToken.String;
            // Json.NET also reads single quotes, names without quotes, NaN and Infinity.
            if (reader.TokenType == JsonToken.None || (isText && reader.QuoteChar != '"')
                || (reader.Value is double number && (double.IsNaN(number) || double.IsInfinity(number))))
            {
                throw new JsonReaderException("found no JSON");
            }
            return reader.TokenType;
        }

        private static object Value(JsonTextReader reader)
        {
            switch (reader.TokenType)
            {
                case JsonToken.StartObject:
                    var members = new Dictionary<string, object>();
                    while (Next(reader) == JsonToken.PropertyName)
                    {
                        var name = (string)reader.Value;
                        Next(reader);
                        members[name] = Value(reader);
                    }
                    return members;
                case JsonToken.StartArray:
                    var items = new List<object>();
                    while (Next(reader) != JsonToken.EndArray)
                    {
                        items.Add(Value(reader));
                    }
                    return items;
                case JsonToken.String:
                case JsonToken.Integer:
                case JsonToken.Float:
                case JsonToken.Boolean:
                case JsonToken.Null:
                    return reader.Value;
                default:
                    throw new JsonReaderException("found no JSON");
            }
        }

        internal static string Write(object value)
        {
            var text = new StringWriter(CultureInfo.InvariantCulture);
            Write(new JsonTextWriter(text), value);
            return text.ToString();
        }

        private static void Write(JsonWriter writer, object value)
        {
            if (value is IReadOnlyDictionary<string, object> members)
            {
                writer.WriteStartObject();
                foreach (KeyValuePair<string, object> member in members)
                {
                    writer.WritePropertyName(member.Key);
                    Write(writer, member.Value);
                }
                writer.WriteEndObject();
            }
            else if (value is IReadOnlyList<object> items)
            {
                writer.WriteStartArray();
                foreach (object item in items)
                {
                    Write(writer, item);
                }
                writer.WriteEndArray();
            }
            else
            {
                writer.WriteValue(value);
            }
        }

        /// <summary>Returns a value as JSON, at most 80 characters of it.</summary>
        internal static string Quote(object value)
        {
            if (value is IReadOnlyDictionary<string, object> || value is IReadOnlyList<object>)
            {
                return value is IReadOnlyList<object> ? "an array" : "an object";
            }
            string text = Write(value is string all && all.Length > 80 ? all.Substring(0, 80) : value);
            return text.Length > 80 ? text.Substring(0, 79) + "…" : text;
        }
    }
}
