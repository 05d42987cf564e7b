import java.util.List;

public class Stats {
    public static int average(List<Integer> values) {
        int sum = 0;
        for (int v : values) {
            sum += v;
        }
        // ruleid: java-divided-by-size
        return sum / values.size();
    }

    public static int averageOrZero(List<Integer> values) {
        int sum = 0;
        // ok: java-divided-by-size
        return values.isEmpty() ? 0 : sum / values.size();
    }

    public static double mean(int[] values) {
        double sum = 0;
        // ok: java-divided-by-size
        return sum / values.length;
    }
}
