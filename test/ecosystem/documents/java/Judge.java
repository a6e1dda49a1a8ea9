import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Judges bodies by schemas with networknt, formats switched on: reads {schema path: [bodies]}, writes {schema path: [verdicts]}. */
class Judge {
    public static void main(String[] args) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        Map<String, boolean[]> verdicts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : mapper.readTree(Path.of(args[0]).toFile()).properties()) {
            JsonNode document = mapper.readTree(Path.of(entry.getKey()).toFile());
            JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(document, config);
            boolean[] found = new boolean[entry.getValue().size()];
            for (int i = 0; i < found.length; i++) {
                found[i] = schema.validate(mapper.readTree(entry.getValue().get(i).asText())).isEmpty();
            }
            verdicts.put(entry.getKey(), found);
        }
        System.out.println(mapper.writeValueAsString(verdicts));
    }
}
