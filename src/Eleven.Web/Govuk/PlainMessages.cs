using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Eleven.Web.Govuk;

/// <summary>What is said of a value that cannot be read, where the property does not say it better. No name is told: a property's is none that people know.</summary>
public static class PlainMessages
{
    private const string Again = "Enter this again";

    public static void Use(MvcOptions options)
    {
        // A page says which of its fields must be filled in, and in which words.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        options.ModelMetadataDetailsProviders.Add(new ByType());
        options.ModelBinderProviders.Insert(0, new NamedChoices());
        var messages = options.ModelBindingMessageProvider;
        messages.SetMissingBindRequiredValueAccessor(_ => "Enter a value");
        messages.SetMissingKeyOrValueAccessor(() => "Enter a value");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Nothing was sent");
    }

    private static string Said(Type type) =>
        type.IsEnum || type == typeof(bool) || type == typeof(Guid) ? "Choose one of these"
        : type == typeof(int) || type == typeof(long) ? "Enter a whole number"
        : type == typeof(decimal) || type == typeof(double) ? "Enter a number"
        : type == typeof(DateOnly) || type == typeof(DateTime) ? "Enter a real date"
        : Again;

    private sealed class ByType : IBindingMetadataProvider
    {
        public void CreateBindingMetadata(BindingMetadataProviderContext context)
        {
            var type = context.Key.ModelType;
            var said = Said(Nullable.GetUnderlyingType(type) ?? type);
            var messages = context.BindingMetadata.ModelBindingMessageProvider!;
            messages.SetAttemptedValueIsInvalidAccessor((_, _) => said);
            messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => said);
            messages.SetUnknownValueIsInvalidAccessor(_ => said);
            messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => said);
            messages.SetValueIsInvalidAccessor(_ => said);
            messages.SetValueMustBeANumberAccessor(_ => said);
            messages.SetNonPropertyValueMustBeANumberAccessor(() => said);
            messages.SetValueMustNotBeNullAccessor(_ => said == Again ? "Enter a value" : said);
        }
    }
}
