using System.Threading;
using System.Threading.Tasks;

public static class Tickets
{
    private static int _next;

    public static Task<int> TakeAsync()
    {
        // ruleid: csharp-counter-shared-by-tasks
        return Task.Run(() => _next++);
    }

    public static Task<int> TakeSafe()
    {
        // ok: csharp-counter-shared-by-tasks
        return Task.Run(() => Interlocked.Increment(ref _next));
    }
}
