import java.beans.XMLDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import com.fasterxml.jackson.databind.ObjectMapper;

class Reader {
    Object read(InputStream in) throws IOException, ClassNotFoundException {
        // ruleid: java-unsafe-deserialization
        ObjectInputStream objects = new ObjectInputStream(in);
        return objects.readObject();
    }

    Object xml(InputStream in) {
        // ruleid: java-unsafe-deserialization
        try (XMLDecoder decoder = new XMLDecoder(in)) {
            return decoder.readObject();
        }
    }

    ObjectMapper typed() {
        ObjectMapper mapper = new ObjectMapper();
        // ruleid: java-unsafe-deserialization
        mapper.enableDefaultTyping();
        return mapper;
    }

    Object filtered(InputStream in) throws IOException, ClassNotFoundException {
        // ok: java-unsafe-deserialization
        ObjectInputStream objects = new ObjectInputStream(in);
        objects.setObjectInputFilter(ObjectInputFilter.Config.createFilter("com.example.Order;!*"));
        return objects.readObject();
    }

    void write(OutputStream out, Object value) throws IOException {
        // ok: java-unsafe-deserialization
        new ObjectOutputStream(out).writeObject(value);
    }

    Order json(InputStream in) throws IOException {
        // ok: java-unsafe-deserialization
        return new ObjectMapper().readValue(in, Order.class);
    }

    Object copy(Object value) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ObjectOutputStream out = new ObjectOutputStream(bytes);
        out.writeObject(value);
        out.close();
        // ok: java-unsafe-deserialization
        return new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    }

    Object answer(Socket socket, Object question) throws Exception {
        ObjectOutputStream out = new ObjectOutputStream(socket.getOutputStream());
        out.writeObject(question);
        // ruleid: java-unsafe-deserialization
        return new ObjectInputStream(socket.getInputStream()).readObject();
    }

    static class Order {}
}
