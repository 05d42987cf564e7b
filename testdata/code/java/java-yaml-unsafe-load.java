import com.thoughtworks.xstream.XStream;
import java.io.InputStream;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.Constructor;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class Loader {
    Map<String, Object> load(InputStream in) {
        // ruleid: java-yaml-unsafe-load
        Yaml yaml = new Yaml();
        return yaml.load(in);
    }

    Object constructed(String text) {
        // ruleid: java-yaml-unsafe-load
        return new Yaml(new Constructor(Object.class)).load(text);
    }

    Object xml(String text) {
        // ruleid: java-yaml-unsafe-load
        XStream xstream = new XStream();
        return xstream.fromXML(text);
    }

    Object safe(String text) {
        // ok: java-yaml-unsafe-load
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    Object limited(String text) {
        // ok: java-yaml-unsafe-load
        XStream xstream = new XStream();
        xstream.allowTypes(new Class[] {Order.class});
        return xstream.fromXML(text);
    }

    static class Order {}
}
