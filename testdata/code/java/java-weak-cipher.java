import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.NullCipher;
import javax.crypto.spec.SecretKeySpec;

class Crypt {
    Cipher des() throws Exception {
        // ruleid: java-weak-cipher
        return Cipher.getInstance("DES/CBC/PKCS5Padding");
    }

    Cipher modeLeftOut() throws Exception {
        // ruleid: java-weak-cipher
        Cipher cipher = Cipher.getInstance("AES");
        return cipher;
    }

    Cipher ecb() throws Exception {
        String transformation = "AES/ECB/PKCS5Padding";
        // ruleid: java-weak-cipher
        return Cipher.getInstance(transformation);
    }

    KeyGenerator keys() throws Exception {
        // ruleid: java-weak-cipher
        return KeyGenerator.getInstance("DESede");
    }

    SecretKeySpec oldKey(byte[] key) {
        // ruleid: java-weak-cipher
        return new SecretKeySpec(key, "DES");
    }

    SecretKeySpec currentKey(byte[] key) {
        // ok: java-weak-cipher
        return new SecretKeySpec(key, "AES");
    }

    Cipher nothing() {
        // ruleid: java-weak-cipher
        return new NullCipher();
    }

    Cipher gcm() throws Exception {
        // ok: java-weak-cipher
        return Cipher.getInstance("AES/GCM/NoPadding");
    }

    Cipher rsa() throws Exception {
        // ok: java-weak-cipher
        return Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
    }

    KeyGenerator aesKeys() throws Exception {
        // ok: java-weak-cipher
        return KeyGenerator.getInstance("AES");
    }

    void keyStore(KeyGenParameterSpec.Builder builder) throws Exception {
        // ruleid: java-weak-cipher
        builder.setBlockModes(KeyProperties.BLOCK_MODE_ECB);
        // ruleid: java-weak-cipher
        SecretKeyFactory.getInstance("DESedeWrap");
        // ok: java-weak-cipher
        builder.setBlockModes(KeyProperties.BLOCK_MODE_GCM);
    }
}
