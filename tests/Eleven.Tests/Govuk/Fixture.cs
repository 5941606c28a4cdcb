using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Eleven.Web.Govuk;
using Microsoft.AspNetCore.Html;

namespace Eleven.Tests.Govuk;

/// <summary>Options of a component, and the HTML that the design system makes of them.</summary>
internal sealed record Fixture(string Name, JsonObject Options, string Html)
{
    public static readonly Dictionary<string, Type> Components = new()
    {
        ["back-link"] = typeof(GovukBackLink),
        ["breadcrumbs"] = typeof(GovukBreadcrumbs),
        ["button"] = typeof(GovukButton),
        ["character-count"] = typeof(GovukCharacterCount),
        ["checkboxes"] = typeof(GovukCheckboxes),
        ["date-input"] = typeof(GovukDateInput),
        ["details"] = typeof(GovukDetails),
        ["error-message"] = typeof(GovukErrorMessage),
        ["error-summary"] = typeof(GovukErrorSummary),
        ["fieldset"] = typeof(GovukFieldset),
        ["file-upload"] = typeof(GovukFileUpload),
        ["footer"] = typeof(GovukFooter),
        // The design system's other header, `header`, is the one with the crown: it is for gov.uk alone, and we do not have it.
        ["generic-header"] = typeof(GovukHeader),
        ["hint"] = typeof(GovukHint),
        ["input"] = typeof(GovukInput),
        ["inset-text"] = typeof(GovukInsetText),
        ["label"] = typeof(GovukLabel),
        ["notification-banner"] = typeof(GovukNotificationBanner),
        ["pagination"] = typeof(GovukPagination),
        ["panel"] = typeof(GovukPanel),
        ["password-input"] = typeof(GovukPasswordInput),
        ["phase-banner"] = typeof(GovukPhaseBanner),
        ["radios"] = typeof(GovukRadios),
        ["select"] = typeof(GovukSelect),
        ["service-navigation"] = typeof(GovukServiceNavigation),
        ["skip-link"] = typeof(GovukSkipLink),
        ["summary-list"] = typeof(GovukSummaryList),
        ["table"] = typeof(GovukTable),
        ["tabs"] = typeof(GovukTabs),
        ["tag"] = typeof(GovukTag),
        ["task-list"] = typeof(GovukTaskList),
        ["textarea"] = typeof(GovukTextarea),
        ["warning-text"] = typeof(GovukWarningText),
    };

    private static readonly JsonSerializerOptions AsWritten = new(JsonSerializerDefaults.Web)
    {
        // What we do not know must not pass as if we did.
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new AnyText(), new AnyMarkup() },
    };

    public static IReadOnlyList<Fixture> Of(string component)
    {
        var file = ProjectFolder.Path("node_modules", "govuk-frontend", "dist", "govuk", "components", component, "fixtures.json");
        return
        [
            .. JsonNode.Parse(File.ReadAllText(file))!["fixtures"]!
                .AsArray()
                .Select(f => new Fixture((string)f!["name"]!, f["options"]!.AsObject(), (string)f["html"]!)),
        ];
    }

    public string Rendered(Type component)
    {
        var options = Options.DeepClone().AsObject();
        Tidy(options);
        return Render((Component)options.Deserialize(component, AsWritten)!);
    }

    public static string Render(Component component)
    {
        using var writer = new StringWriter();
        component.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    // The templates take false and an empty text for an item that is left out; our records have null.
    private static void Tidy(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            for (var i = 0; i < array.Count; i++)
            {
                if (array[i] is JsonValue value && value.ToJsonString() is "false" or "\"\"")
                {
                    array[i] = null;
                }

                Tidy(array[i]);
            }
        }
        else if (node is JsonObject properties)
        {
            foreach (var (name, value) in properties.ToArray())
            {
                properties[name] = (name, value) switch
                {
                    ("end", JsonValue end) => new JsonObject { ["html"] = end.DeepClone() },
                    ("day" or "month" or "year", JsonValue part) when part.ToJsonString() == "false" => new JsonObject
                    {
                        ["isLeftOut"] = true,
                    },
                    _ => value,
                };
                Tidy(properties[name]);
            }
        }
    }

    private sealed class AnyText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? reader.GetString() : JsonDocument.ParseValue(ref reader).RootElement.GetRawText();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    private sealed class AnyMarkup : JsonConverter<HtmlString>
    {
        public override HtmlString? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? new(reader.GetString()) : null;

        public override void Write(Utf8JsonWriter writer, HtmlString value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
