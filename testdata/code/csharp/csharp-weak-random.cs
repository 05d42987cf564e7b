class Dice
{
    int Roll(Random random)
    {
        // ruleid: csharp-weak-random
        var dice = new Random();
        // ruleid: csharp-weak-random
        return random.Next(6);
    }

    int Safe(IEnumerator items)
    {
        // ok: csharp-weak-random
        items.Next();
        // ok: csharp-weak-random
        return RandomNumberGenerator.GetInt32(6);
    }
}
