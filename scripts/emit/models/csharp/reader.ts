/** What a reader can answer or throw besides the contract's own types. */
export const CSHARP_TYPES = `    /// <summary>
    /// Any webhook of the contract, or an UnknownWebhook.
    /// </summary>
    public interface IWebhook { }

    /// <summary>
    /// A webhook whose status this version of the contract does not know. Acknowledge it and go on.
    /// </summary>
    public sealed class UnknownWebhook : IWebhook
    {
        internal UnknownWebhook(string status, JObject payload)
        {
            Status = status;
            Payload = payload;
        }

        /// <summary>
        /// The status that was sent.
        /// </summary>
        public string Status { get; }

        /// <summary>
        /// The whole payload, as it was sent.
        /// </summary>
        public JObject Payload { get; }
    }

    /// <summary>
    /// A body that is no webhook, or a webhook that breaks the contract.
    /// </summary>
    public sealed class WebhookException : Exception
    {
        internal WebhookException(string path, string message, Exception cause = null)
            : base(path == "" ? message : path + ": " + message, cause)
        {
            Path = path;
        }

        /// <summary>
        /// The field that is wrong, such as <c>msg</c> or <c>items[0].id</c>; empty for the body itself.
        /// </summary>
        public string Path { get; }
    }`;

/** Reads a body. */
export const CSHARP_READER = `    /// <summary>
    /// Reads and writes the webhooks of the contract.
    /// </summary>
    public static class Webhooks
    {
        private const string Missing = "expected this field, found none";

        /// <summary>
        /// Reads a request's body as a webhook. Fields that the contract does not document are ignored.
        /// </summary>
        /// <returns>An UnknownWebhook for a status that this version does not know.</returns>
        /// <exception cref="WebhookException">Names the field that is missing or wrong.</exception>
        public static IWebhook Read(byte[] body)
        {
            try
            {
                return Read(new UTF8Encoding(false, true).GetString(body));
            }
            catch (DecoderFallbackException cause)
            {
                throw new WebhookException("", "expected UTF-8", cause);
            }
        }

        /// <summary>
        /// Reads a request's body as a webhook. Fields that the contract does not document are ignored.
        /// </summary>
        /// <returns>An UnknownWebhook for a status that this version does not know.</returns>
        /// <exception cref="WebhookException">Names the field that is missing or wrong.</exception>
        public static IWebhook Read(string body)
        {
            var payload = Parse(body) as JObject;
            if (payload == null)
            {
                throw new WebhookException("", "expected object, found another value");
            }
            var found = payload["status"];
            if (found == null)
            {
                throw new WebhookException("status", Missing);
            }
            if (found.Type != JTokenType.String)
            {
                throw new WebhookException("status", "expected string, found " + NameOf(found));
            }
            var status = (string)found;
            if (Schemas[status] == null)
            {
                return new UnknownWebhook(status, payload);
            }
            Check(Schemas[status], payload, "");
            try
            {
                return Fill(status, payload, JsonSerializer.Create(Converter.Settings));
            }
            catch (Exception cause) when (!(cause is WebhookException))
            {
                throw new WebhookException("", cause.Message, cause);
            }
        }

        /// <summary>
        /// Writes a webhook as JSON.
        /// </summary>
        public static string Write(IWebhook webhook)
        {
            var unknown = webhook as UnknownWebhook;
            return JsonConvert.SerializeObject(unknown == null ? (object)webhook : unknown.Payload, Converter.Settings);
        }

        private static JToken Parse(string body)
        {
            try
            {
                using (var reader = new JsonTextReader(new StringReader(body)))
                {
                    reader.DateParseHandling = DateParseHandling.None;
                    var value = JToken.Load(reader);
                    if (reader.Read())
                    {
                        throw new WebhookException("", "expected one JSON object, found more");
                    }
                    return value;
                }
            }
            catch (JsonException cause)
            {
                throw new WebhookException("", "expected JSON: " + cause.Message, cause);
            }
        }`;

/** Holds a value against a schema. */
export const CSHARP_CHECK = `        private static void Check(JToken schema, JToken value, string path)
        {
            var keywords = schema as JObject;
            if (keywords == null)
            {
                return;
            }
            var found = NameOf(value);
            var types = TextsOf(keywords["type"]);
            var isNumber = found == "integer" && types.Contains("number");
            if (types.Count > 0 && !types.Contains(found) && !isNumber)
            {
                throw new WebhookException(path, "expected " + string.Join(" or ", types) + ", found " + found);
            }
            if (found == "integer" && !isNumber && types.Contains("integer") && !IsLong(value))
            {
                throw new WebhookException(path, "expected an integer of 64 bits, found " + value);
            }
            var choices = keywords["const"] == null ? keywords["enum"] : new JArray(keywords["const"]);
            if (choices != null && !choices.Any(choice => JToken.DeepEquals(choice, value)))
            {
                throw new WebhookException(path, "expected one of " + choices.ToString(Formatting.None) + ", found " + value);
            }
            var item = 0;
            foreach (var child in value as JArray ?? new JArray())
            {
                Check(keywords["items"], child, path + "[" + item++ + "]");
            }
            var fields = value as JObject;
            if (fields != null)
            {
                CheckObject(keywords, fields, path == "" ? "" : path + ".");
            }
        }

        private static void CheckObject(JObject schema, JObject fields, string prefix)
        {
            foreach (var name in TextsOf(schema["required"]))
            {
                if (fields[name] == null)
                {
                    throw new WebhookException(prefix + name, Missing);
                }
            }
            var documented = schema["properties"] as JObject;
            foreach (var field in fields.Properties().ToList())
            {
                var child = (documented == null ? null : documented[field.Name]) ?? schema["additionalProperties"];
                if (documented != null && !(child is JObject))
                {
                    // Json.NET would fill "msg" from "MSG".
                    field.Remove();
                    continue;
                }
                Check(child, field.Value, prefix + field.Name);
            }
        }

        private static IList<string> TextsOf(JToken token)
        {
            var list = token as JArray ?? (token == null ? new JArray() : new JArray(token));
            return list.Select(text => (string)text).ToList();
        }

        private static string NameOf(JToken value)
        {
            switch (value.Type)
            {
                case JTokenType.Object:
                    return "object";
                case JTokenType.Array:
                    return "array";
                case JTokenType.Integer:
                    return "integer";
                case JTokenType.Float:
                    return (double)value % 1 == 0 ? "integer" : "number";
                case JTokenType.Boolean:
                    return "boolean";
                case JTokenType.Null:
                    return "null";
                default:
                    return "string";
            }
        }

        private static bool IsLong(JToken value)
        {
            var content = ((JValue)value).Value;
            return content is long || (content is double && Math.Abs((double)content) <= 9007199254740992);
        }`;
