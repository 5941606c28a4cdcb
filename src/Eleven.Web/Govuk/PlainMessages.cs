using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Govuk;

/// <summary>What is said of a value that cannot be read, where the property does not say it better.</summary>
public static class PlainMessages
{
    public static void Use(MvcOptions options)
    {
        // A page says which of its fields must be filled in, and in which words.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, name) => $"{name} cannot be “{value}”");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"It cannot be “{value}”");
        messages.SetUnknownValueIsInvalidAccessor(name => $"{name} cannot be read");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "It cannot be read");
        messages.SetValueIsInvalidAccessor(value => $"It cannot be “{value}”");
        messages.SetValueMustBeANumberAccessor(name => $"{name} must be a number");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "It must be a number");
        messages.SetValueMustNotBeNullAccessor(_ => "Enter a value");
        messages.SetMissingBindRequiredValueAccessor(name => $"Enter {name}");
        messages.SetMissingKeyOrValueAccessor(() => "Enter a value");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Nothing was sent");
    }
}
