using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Eleven.Web.Writing;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>What one says of a form for a group.</summary>
public sealed class VariantForm
{
    public const string Taken = "There is a form of this name already";

    [
        Required(ErrorMessage = "Enter the name of the form"),
        StringLength(100, ErrorMessage = "Name of the form must be 100 characters or fewer"),
        NameField("Name of the form")
    ]
    [AllowNull]
    public string Title
    {
        get;
        set => field = NameFieldAttribute.Written(value);
    } = "";

    public bool Police { get; set; }
}
