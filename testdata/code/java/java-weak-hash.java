import com.google.common.hash.Hashing;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.commons.codec.digest.DigestUtils;

class Digests {
    byte[] md5(byte[] data) throws NoSuchAlgorithmException {
        // ruleid: java-weak-hash
        return MessageDigest.getInstance("MD5").digest(data);
    }

    byte[] sha1(byte[] data) throws NoSuchAlgorithmException {
        String algorithm = "SHA-1";
        // ruleid: java-weak-hash
        MessageDigest digest = MessageDigest.getInstance(algorithm);
        return digest.digest(data);
    }

    String hex(String password) {
        // ruleid: java-weak-hash
        return DigestUtils.md5Hex(password);
    }

    byte[] strong(byte[] data) throws NoSuchAlgorithmException {
        // ok: java-weak-hash
        return MessageDigest.getInstance("SHA-256").digest(data);
    }

    String strongHex(byte[] data) {
        // ok: java-weak-hash
        return DigestUtils.sha256Hex(data);
    }

    int table(byte[] data) {
        // ok: java-weak-hash
        return Hashing.murmur3_32_fixed().hashBytes(data).asInt();
    }

    void more(byte[] data) throws Exception {
        // ruleid: java-weak-hash
        DigestUtils.getMd5Digest().digest(data);
        // ruleid: java-weak-hash
        Signature.getInstance("SHA1withRSA");
        // ruleid: java-weak-hash
        Mac.getInstance("HmacMD5");
        // ruleid: java-weak-hash
        CachedDigestUtils.md5Hex(data);
        // ok: java-weak-hash
        DigestUtils.getSha256Digest().digest(data);
        // ok: java-weak-hash
        Signature.getInstance("SHA256withRSA");
    }
}
