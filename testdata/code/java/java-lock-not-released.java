import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class Jobs {
    private final Lock lock = new ReentrantLock();
    private final Deque<String> items = new ArrayDeque<>();

    public String take() {
        // ruleid: java-lock-not-released
        lock.lock();
        String item = items.removeFirst();
        lock.unlock();
        return item;
    }
}

class Other {
    private final Lock lock = new ReentrantLock();

    public void put(Deque<String> items) {
        // ok: java-lock-not-released
        lock.lock();
        try {
            items.add("x");
        } finally {
            lock.unlock();
        }
    }
}
