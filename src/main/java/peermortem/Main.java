package peermortem;

/// Starts Peermortem: without arguments the window, with arguments the command line.
public final class Main {
    private Main() {}

    /// Runs the app.
    public static void main(String[] args) {
        System.out.println("Peermortem");
    }
}
