import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import webhooks.Webhook;

final class Bench {
    private interface Read {
        Object read(byte[] body) throws Exception;
    }

    private static double measure(List<byte[]> bodies, Read read) throws Exception {
        long start = System.nanoTime();
        int hash = 0;
        for (int index = 0; index < 50_000; index++) {
            for (byte[] body : bodies) {
                hash += read.read(body).getClass().hashCode();
            }
        }
        return (System.nanoTime() - start + (hash == 42 ? 1 : 0)) / 50_000.0 / bodies.size();
    }

    public static void main(String[] args) throws Exception {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule())
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        List<byte[]> bodies = new String(System.in.readAllBytes(), StandardCharsets.UTF_8).lines()
                .map(line -> line.getBytes(StandardCharsets.UTF_8)).toList();
        for (int round = 0; round < 7; round++) {
            System.out.println(measure(bodies, mapper::readTree) + " "
                    + measure(bodies, body -> mapper.readValue(body, Natural.class)) + " "
                    + measure(bodies, Webhook::read));
        }
    }
}
