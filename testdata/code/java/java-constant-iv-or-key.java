import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

class Parameters {
    IvParameterSpec zeros() {
        // ruleid: java-constant-iv-or-key
        return new IvParameterSpec(new byte[16]);
    }

    IvParameterSpec text() {
        // ruleid: java-constant-iv-or-key
        return new IvParameterSpec("0123456789abcdef".getBytes(StandardCharsets.UTF_8));
    }

    SecretKeySpec key() {
        String key = "ThisIsASecretKey";
        // ruleid: java-constant-iv-or-key
        return new SecretKeySpec(key.getBytes(), "AES");
    }

    IvParameterSpec listed() {
        byte[] iv = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
        // ruleid: java-constant-iv-or-key
        return new IvParameterSpec(iv);
    }

    GCMParameterSpec fresh(SecureRandom random) {
        byte[] nonce = new byte[12];
        random.nextBytes(nonce);
        // ok: java-constant-iv-or-key
        return new GCMParameterSpec(128, nonce);
    }

    SecretKeySpec given(byte[] key) {
        // ok: java-constant-iv-or-key
        return new SecretKeySpec(key, "AES");
    }
}
