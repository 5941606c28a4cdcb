var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
var application = builder.Build();
application.MapRazorPages();
await application.RunAsync();
