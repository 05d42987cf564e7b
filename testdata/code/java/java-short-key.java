import java.security.KeyPair;
import java.security.KeyPairGenerator;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

class Keys {
    KeyPair shortPair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        // ruleid: java-short-key
        generator.initialize(1024);
        return generator.generateKeyPair();
    }

    SecretKey shortKey() throws Exception {
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        // ruleid: java-short-key
        generator.init(64);
        return generator.generateKey();
    }

    KeyPair pair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        // ok: java-short-key
        generator.initialize(3072);
        return generator.generateKeyPair();
    }

    KeyPair curve() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        // ok: java-short-key
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    SecretKey key() throws Exception {
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        // ok: java-short-key
        generator.init(256);
        return generator.generateKey();
    }
}
