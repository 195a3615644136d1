package io.github.syntheticsource.schema;

/** Knows Kotlin's classes by their mark, without Kotlin on the class path. */
final class KotlinTypes {

    private KotlinTypes() {}

    static boolean isKotlin(Class<?> type) {
        for (var annotation : type.getAnnotations()) {
            if (annotation.annotationType().getName().equals("kotlin.Metadata")) {
                return true;
            }
        }
        return false;
    }

    static boolean moduleIsPresent() {
        try {
            Class.forName(
                    "com.fasterxml.jackson.module.kotlin.KotlinModule", false, KotlinTypes.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
