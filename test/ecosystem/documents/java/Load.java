import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** Loads the published documents in Java's libraries, and writes each library's result as JSON. */
class Load {
    public static void main(String[] paths) throws Exception {
        Map<String, Object> trees = new LinkedHashMap<>();
        Map<String, Integer> dates = new LinkedHashMap<>();
        Map<String, List<String>> errors = new LinkedHashMap<>();
        for (String path : paths) {
            String name = Path.of(path).getFileName().toString();
            Object tree = new Yaml().load(Files.readString(Path.of(path)));
            trees.put(name, tree);
            dates.put(name, countDates(tree));
            if (name.startsWith("openapi")) {
                errors.put(name, new OpenAPIParser().readLocation(path, null, new ParseOptions()).getMessages());
            }
        }
        System.out.println(new ObjectMapper().writeValueAsString(Map.of("trees", trees, "dates", dates, "errors", errors)));
    }

    private static int countDates(Object value) {
        if (value instanceof Date) return 1;
        if (value instanceof Map<?, ?> map) return countDates(map.values());
        if (value instanceof Collection<?> items) return items.stream().mapToInt(Load::countDates).sum();
        return 0;
    }
}
