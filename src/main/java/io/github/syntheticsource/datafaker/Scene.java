package io.github.syntheticsource.datafaker;

import io.github.syntheticsource.schema.ObjectSchema;
import io.github.syntheticsource.schema.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One object while it is filled: the person, the place, the company, the days that its components speak of. What an
 * object inside another one is not itself about, it shares with it; items of a list share nothing but the days.
 */
final class Scene {

    private static final LocalDate EARLIEST = LocalDate.of(2021, 1, 4);
    private static final int DAYS = 1200;

    private final Studio studio;
    private final Spot spot;
    private final ObjectSchema object;
    private final @Nullable Scene parent;
    private final @Nullable Scene host;
    private final Kin kin;
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Firm> firms = new HashMap<>();
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private @Nullable String mainRole;
    private @Nullable LocalDate firstDay;

    private Scene(Studio studio, Spot spot, ObjectSchema object, @Nullable Scene parent, @Nullable Kin kin) {
        this.studio = studio;
        this.spot = spot;
        this.object = object;
        this.parent = parent;
        this.host = kin == null ? null : parent;
        this.kin = kin == null ? Kin.NONE : kin;
    }

    static Scene root(Studio studio, Spot spot, ObjectSchema object) {
        return new Scene(studio, spot, object, null, null);
    }

    /** The object inside this one that the component of that name holds. */
    Scene inner(Spot where, ObjectSchema inside, String component) {
        return new Scene(studio, where, inside, this, Kin.of(component, inside.name()));
    }

    /** The object that is an item of a list of this one. */
    Scene item(Spot where, ObjectSchema inside) {
        return new Scene(studio, where, inside, this, null);
    }

    Studio studio() {
        return studio;
    }

    Spot spot() {
        return spot;
    }

    ObjectSchema object() {
        return object;
    }

    @Nullable
    Scene parent() {
        return parent;
    }

    /** The values of the components so far. */
    Map<String, @Nullable Object> values() {
        return values;
    }

    Match match(Schema.Property component) {
        return studio.match(object, component);
    }

    List<String> nouns() {
        return Vocabulary.nouns(object.name());
    }

    /** The person in that role, or the one that the object is about if the role is empty. */
    Person person(String role) {
        if (host != null && !kin.isPerson()) {
            return host.person(role);
        }
        var own = role.equals(mainRole()) ? "" : role;
        if (host != null && own.isEmpty()) {
            return host.person(kin.role());
        }
        return people.computeIfAbsent(own, this::newPerson);
    }

    /** The address in that role, such as {@code destination}, or the object's own. */
    Place place(String role) {
        if (host != null) {
            return host.place((kin.placeRole() + " " + role).strip());
        }
        return places.computeIfAbsent(role.equals(mainRole()) ? "" : role, this::newAddress);
    }

    /** The company in that role, or the one that the object is about. */
    Firm firm(String role) {
        if (host != null) {
            return host.firm(kin.isCompany() && role.isEmpty() ? kin.role() : role);
        }
        return firms.computeIfAbsent(role, name -> Firm.of(studio, spot.draw("firm " + name)));
    }

    /** The row of a table of words that all components of this object speak of. */
    int topic(String section, String role, int rows) {
        return spot.child("#" + section + role).balancedIndex("topic", rows);
    }

    /** The day on which the story of this object begins. */
    LocalDate firstDay() {
        var known = firstDay;
        if (known == null) {
            known = initialDay();
            firstDay = known;
        }
        return known;
    }

    private LocalDate initialDay() {
        if (host != null) {
            return host.firstDay();
        }
        var draw = spot.draw("first day");
        if (parent != null) {
            return parent.firstDay().plusDays(draw.between(0, 20));
        }
        var shown = studio.examples().days();
        if (shown.isEmpty()) {
            return EARLIEST.plusDays(draw.between(0, DAYS));
        }
        var first = shown.get(0).minusDays(60).toEpochDay();
        var last = shown.get(shown.size() - 1).plusDays(60).toEpochDay();
        return LocalDate.ofEpochDay(first + draw.between(0, (int) (last - first)));
    }

    private String mainRole() {
        var known = mainRole;
        if (known == null) {
            known = Cast.mainRole(this);
            mainRole = known;
        }
        return known;
    }

    private Person newPerson(String role) {
        var nouns = new ArrayList<>(Vocabulary.split(role.isEmpty() ? mainRole() : role));
        nouns.addAll(role.isEmpty() ? nouns() : List.of());
        return People.person(
                studio, spot.child("#person" + role), Cast.gender(this, role.isEmpty() ? mainRole() : role), nouns);
    }

    private Place newAddress(String role) {
        return Places.place(studio, spot.child("#place" + role), spot.draw("place " + role));
    }
}
