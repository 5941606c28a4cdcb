using Eleven.Web.Govuk;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages().AddMvcOptions(PlainMessages.Use);
var application = builder.Build();
application.MapStaticAssets();
application.MapRazorPages().WithStaticAssets();
await application.RunAsync();
