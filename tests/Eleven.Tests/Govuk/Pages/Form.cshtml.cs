using System.ComponentModel.DataAnnotations;
using Eleven.Web.Govuk;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Eleven.Tests.Govuk.Pages;

public sealed class FormModel : PageModel
{
    [BindProperty]
    public Answers Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Label { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Hint { get; set; }

    public void OnGet() =>
        Input = new()
        {
            Name = "O'Neill & Sons",
            Areas = ["south"],
            Contact = "post",
        };

    public void OnPost() => Input.Opens.Read(ModelState, "Input.Opens", "The date it opens");

    public sealed class Answers
    {
        [Required(ErrorMessage = "Enter the name of the organisation")]
        public string? Name { get; set; }

        public int? Staff { get; set; }

        public string? Duties { get; set; }

        [MaxLength(200, ErrorMessage = "In short must be 200 characters or fewer")]
        public string? Summary { get; set; }

        [Required(ErrorMessage = "Enter a password")]
        public string? Password { get; set; }

        public string? Street { get; set; }

        public string? Postcode { get; set; }

        public string? Sector { get; set; }

        [Required(ErrorMessage = "Choose how we shall write to you")]
        public string? Contact { get; set; }

        public string? Email { get; set; }

        public string[] Areas { get; set; } = [];

        public TypedDate Opens { get; set; } = new();

        public IFormFile? Logo { get; set; }
    }
}
