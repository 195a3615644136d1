package io.github.syntheticsource.junit;

import io.github.syntheticsource.internal.junit.AnnotatedFields;
import io.github.syntheticsource.internal.junit.AnnotatedParameters;
import io.github.syntheticsource.internal.junit.FailureAnnotator;
import io.github.syntheticsource.internal.junit.JUnitCompatibility;
import io.github.syntheticsource.internal.junit.SyntheticValueResolver;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/** Injects records into parameters and fields annotated with {@link Synthetic}, and names the record in every failure. */
final class SyntheticExtension
        implements ParameterResolver,
                TestInstancePostProcessor,
                BeforeAllCallback,
                InvocationInterceptor,
                ExecutionCondition {

    private static final ConditionEvaluationResult ENABLED =
            ConditionEvaluationResult.enabled("JUnit is recent enough");

    SyntheticExtension() {}

    /** JUnit calls this method of the extension first, so an unsupported JUnit version is reported here. */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        JUnitCompatibility.requireSupported();
        return ENABLED;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.isAnnotated(Synthetic.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var synthetic = parameter.findAnnotation(Synthetic.class).orElseThrow();
        var type = parameter.getParameter().getParameterizedType();
        return new SyntheticValueResolver(synthetic, parameter.getParameter(), type)
                .resolve(context, AnnotatedParameters.ordinal(synthetic, parameter.getParameter()));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        AnnotatedFields.fill(context.getRequiredTestClass(), null, context);
    }

    @Override
    public void postProcessTestInstance(Object instance, ExtensionContext context) {
        AnnotatedFields.fill(instance.getClass(), instance, context);
    }

    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> invocation, ReflectiveInvocationContext<Constructor<T>> call, ExtensionContext context)
            throws Throwable {
        FailureAnnotator.rememberConstructor(call, context);
        return FailureAnnotator.proceed(invocation, call, context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        FailureAnnotator.proceed(invocation, call, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        FailureAnnotator.proceed(invocation, call, context);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        FailureAnnotator.proceed(invocation, call, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        FailureAnnotator.proceed(invocation, call, context);
    }

    @Override
    public void interceptBeforeAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        FailureAnnotator.proceed(invocation, call, context);
    }
}
