package de.amtsfluss.connectors.demo;

/** The broker of the demo as a process of its own, until it is ended: {@code PORT PASSWORD}. */
public final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] args) throws InterruptedException {
        DemoMqttBroker.start(Integer.parseInt(args[0]), args[1]);
        Thread.currentThread().join();
    }
}
