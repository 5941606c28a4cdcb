using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Eleven.Store.Places;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Eleven.Web.Writing;

namespace Eleven.Web.Pages.Settings;

/// <summary>What one says of a partnership.</summary>
public sealed class PartnershipForm
{
    [
        Required(ErrorMessage = "Enter the name of the partnership"),
        StringLength(200, ErrorMessage = "Name must be 200 characters or fewer"),
        NameField
    ]
    [AllowNull]
    public string Name
    {
        get;
        set => field = NameFieldAttribute.Written(value);
    } = "";

    [
        Required(ErrorMessage = "Enter the area"),
        StringLength(60, ErrorMessage = "Area must be 60 characters or fewer"),
        NameField("Area", MakesCode = true)
    ]
    [AllowNull]
    public string Area
    {
        get;
        set => field = NameFieldAttribute.Written(value);
    } = "";

    [StringLength(200, ErrorMessage = "Name of the contact must be 200 characters or fewer"), NameField("Name of the contact")]
    public string? ContactName
    {
        get;
        set => field = Filled(NameFieldAttribute.Written(value));
    }

    [EmailField(Optional = true, ErrorMessage = "Enter an e-mail address, such as safeguarding@example.org")]
    public string? ContactEmail
    {
        get;
        set => field = Filled(value);
    }

    [StringLength(40, ErrorMessage = "Telephone number must be 40 characters or fewer")]
    public string? FrontDoorNumber
    {
        get;
        set => field = Filled(value);
    }

    [RegularExpression("#[0-9A-Fa-f]{6}", ErrorMessage = "Enter a colour as # and six letters and numbers, such as #00594E")]
    public string? Colour
    {
        get;
        set => field = Filled(value)?.ToUpperInvariant();
    }

    public static PartnershipForm Of(Partnership partnership) =>
        new()
        {
            Name = partnership.Name,
            Area = partnership.Area,
            ContactName = partnership.ContactName,
            ContactEmail = partnership.ContactEmail,
            FrontDoorNumber = partnership.FrontDoorNumber,
            Colour = partnership.Colour,
        };

    public void Fill(Partnership partnership)
    {
        (partnership.Name, partnership.Area, partnership.Colour) = (Name, Area, Colour);
        (partnership.ContactName, partnership.ContactEmail) = (ContactName, ContactEmail);
        partnership.FrontDoorNumber = FrontDoorNumber;
    }

    /// <summary>Each field as it stands there and as it was typed.</summary>
    public Difference[] Beside(Partnership partnership) =>
        [
            new("Name", partnership.Name, Name),
            new("Area", partnership.Area, Area),
            new("Contact", partnership.ContactName ?? "", ContactName ?? ""),
            new("E-mail address", partnership.ContactEmail ?? "", ContactEmail ?? ""),
            new("Front door", partnership.FrontDoorNumber ?? "", FrontDoorNumber ?? ""),
            new("Colour", partnership.Colour?.ToUpperInvariant() ?? "", Colour ?? ""),
        ];

    private static string? Filled(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

/// <summary>The fields of a partnership, as pages share them.</summary>
public sealed record PartnershipFields(PartnershipForm Form);
