package io.github.syntheticsource.samples;

import java.util.List;

/** An actor with some of the films. */
record Actor(String actor, List<String> movies) {}
