class Memory
{
    void Read(ref byte first, int length)
    {
        // ruleid: csharp-unchecked-memory
        var span = MemoryMarshal.CreateSpan(ref first, length);
        // ruleid: csharp-unchecked-memory
        Span<byte> buffer = stackalloc byte[length];
    }

    void Safe(byte[] data, int length)
    {
        // ok: csharp-unchecked-memory
        Span<byte> fixedSize = stackalloc byte[64];
        if (length > 256) throw new ArgumentException();
        // ok: csharp-unchecked-memory
        Span<byte> bounded = stackalloc byte[length];
        // ok: csharp-unchecked-memory
        var span = data.AsSpan(0, length);
    }
}
