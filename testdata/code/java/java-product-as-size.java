class Images {
    byte[] allocate(int width, int height) {
        // ruleid: java-product-as-size
        return new byte[width * height * 4];
    }

    byte[] allocateExact(int width, int height) {
        // ok: java-product-as-size
        return new byte[Math.multiplyExact(width, height)];
    }

    byte[] allocateLimited(int width, int height) {
        if (width > 4096 || height > 4096) {
            throw new IllegalArgumentException();
        }
        // ok: java-product-as-size
        return new byte[width * height];
    }

    byte[] doubled(int n) {
        // ok: java-product-as-size
        return new byte[n * 2];
    }
}
