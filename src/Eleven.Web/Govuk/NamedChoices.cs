using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace Eleven.Web.Govuk;

/// <summary>A choice is sent by its name. The framework would take the number behind it too, and several names at once.</summary>
internal sealed class NamedChoices : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.IsEnum
            ? new Binder(
                new EnumTypeModelBinder(
                    suppressBindingUndefinedValueToEnumType: true,
                    context.Metadata.UnderlyingOrModelType,
                    context.Services.GetRequiredService<ILoggerFactory>()
                )
            )
            : null;

    private sealed class Binder(EnumTypeModelBinder framework) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var (metadata, name) = (bindingContext.ModelMetadata, bindingContext.ModelName);
            var sent = bindingContext.ValueProvider.GetValue(name);
            if (
                string.IsNullOrWhiteSpace(sent.FirstValue)
                || Enum.GetNames(metadata.UnderlyingOrModelType).Contains(sent.FirstValue.Trim(), StringComparer.OrdinalIgnoreCase)
            )
            {
                return framework.BindModelAsync(bindingContext);
            }
            bindingContext.ModelState.SetModelValue(name, sent);
            bindingContext.ModelState.TryAddModelError(
                name,
                metadata.ModelBindingMessageProvider.AttemptedValueIsInvalidAccessor(sent.FirstValue, name)
            );
            return Task.CompletedTask;
        }
    }
}
