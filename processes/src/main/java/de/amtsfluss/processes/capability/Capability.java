package de.amtsfluss.processes.capability;

/**
 * What a model can ask of the house, by topic. A service task with this topic declares exactly the components of
 * {@code I} as inputs; the components of {@code O} may be taken over by its outputs.
 *
 * <p>Performed at least once: an implementation uses {@link Run#key()} to have its effect only once. Anything thrown
 * but a {@link Refusal} is a failure: tried again by the retry profile of the task, then an incident.
 *
 * @param <I> strings, numbers, booleans and enums only
 * @param <O> likewise; {@link Nothing} where there is nothing to tell
 */
public interface Capability<I extends Record, O extends Record> {

    /** Imperative, in kebab case; the class has the same name in camel case. */
    String topic();

    Class<I> request();

    O perform(I request, Run run) throws Refusal;

    /** Among which other work it waits for its turn. */
    default Lane lane() {
        return Lane.ROUTINE;
    }

    /** The receipt of a capability that has only an effect. */
    record Nothing() {}
}
