package io.github.syntheticsource.internal.datafaker.context;

import io.github.syntheticsource.internal.datafaker.component.ComponentRuleMatch;
import io.github.syntheticsource.internal.datafaker.random.ValuePosition;
import io.github.syntheticsource.internal.datafaker.word.NameTokenizer;
import io.github.syntheticsource.internal.schema.ObjectSchema;
import io.github.syntheticsource.internal.schema.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object that is being generated: the persons, places, companies and days of its components. A nested object shares
 * them with the containing object unless it is about one of them itself. Items of a list share the days only.
 */
public final class ObjectContext {

    private static final LocalDate EARLIEST = LocalDate.of(2021, 1, 4);
    private static final int DAYS = 1200;

    private final RecipeContext recipeContext;
    private final ValuePosition position;
    private final ObjectSchema object;
    private final @Nullable ObjectContext parent;
    private final @Nullable ObjectContext host;
    private final NestedObjectRole kin;
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Address> places = new HashMap<>();
    private final Map<String, Company> firms = new HashMap<>();
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private @Nullable String mainRole;
    private @Nullable LocalDate firstDay;

    private ObjectContext(
            RecipeContext recipeContext,
            ValuePosition position,
            ObjectSchema object,
            @Nullable ObjectContext parent,
            @Nullable NestedObjectRole kin) {
        this.recipeContext = recipeContext;
        this.position = position;
        this.object = object;
        this.parent = parent;
        this.host = kin == null ? null : parent;
        this.kin = kin == null ? NestedObjectRole.NONE : kin;
    }

    public static ObjectContext root(RecipeContext recipeContext, ValuePosition position, ObjectSchema object) {
        return new ObjectContext(recipeContext, position, object, null, null);
    }

    /** Returns the context of the nested object in a component. */
    public ObjectContext inner(ValuePosition where, ObjectSchema inside, String component) {
        return new ObjectContext(recipeContext, where, inside, this, NestedObjectRole.of(component, inside.name()));
    }

    /** Returns the context of an item of a list in this object. */
    public ObjectContext item(ValuePosition where, ObjectSchema inside) {
        return new ObjectContext(recipeContext, where, inside, this, null);
    }

    RecipeContext recipeContext() {
        return recipeContext;
    }

    public ValuePosition position() {
        return position;
    }

    public ObjectSchema object() {
        return object;
    }

    public @Nullable ObjectContext parent() {
        return parent;
    }

    /** Returns the values generated so far. */
    public Map<String, @Nullable Object> values() {
        return values;
    }

    public ComponentRuleMatch match(Schema.Property component) {
        return recipeContext.match(object, component);
    }

    public List<String> nouns() {
        return NameTokenizer.nouns(object.name());
    }

    /** Returns the person in a role, or the one that the object is about if the role is empty. */
    public Person person(String role) {
        if (host != null && !kin.isPerson()) {
            return host.person(role);
        }
        var own = role.equals(mainRole()) ? "" : role;
        if (host != null && own.isEmpty()) {
            return host.person(kin.role());
        }
        return people.computeIfAbsent(own, this::newPerson);
    }

    /** Returns the address in a role, such as {@code destination}, or that of the object if the role is empty. */
    public Address place(String role) {
        if (host != null) {
            return host.place((kin.placeRole() + " " + role).strip());
        }
        return places.computeIfAbsent(role.equals(mainRole()) ? "" : role, this::newAddress);
    }

    /** Returns the company in a role, or the one that the object is about if the role is empty. */
    public Company firm(String role) {
        if (host != null) {
            return host.firm(kin.isCompany() && role.isEmpty() ? kin.role() : role);
        }
        return firms.computeIfAbsent(role, name -> Company.of(recipeContext, position.draw("firm " + name)));
    }

    /** Returns the row of a word table that all components of this object share. */
    public int topic(String section, String role, int rows) {
        return position.child("#" + section + role).balancedIndex("topic", rows);
    }

    /** Returns the first day of the events of this object. */
    public LocalDate firstDay() {
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
        var random = position.draw("first day");
        if (parent != null) {
            return parent.firstDay().plusDays(random.between(0, 20));
        }
        var shown = recipeContext.exampleValues().days();
        if (shown.isEmpty()) {
            return EARLIEST.plusDays(random.between(0, DAYS));
        }
        var first = shown.get(0).minusDays(60).toEpochDay();
        var last = shown.get(shown.size() - 1).plusDays(60).toEpochDay();
        return LocalDate.ofEpochDay(first + random.between(0, (int) (last - first)));
    }

    private String mainRole() {
        var known = mainRole;
        if (known == null) {
            known = PersonRoles.mainRole(this);
            mainRole = known;
        }
        return known;
    }

    private Person newPerson(String role) {
        var nouns = new ArrayList<>(NameTokenizer.split(role.isEmpty() ? mainRole() : role));
        nouns.addAll(role.isEmpty() ? nouns() : List.of());
        return PersonFactory.person(
                recipeContext,
                position.child("#person" + role),
                PersonRoles.gender(this, role.isEmpty() ? mainRole() : role),
                nouns);
    }

    private Address newAddress(String role) {
        return AddressFactory.place(recipeContext, position.child("#place" + role), position.draw("place " + role));
    }
}
