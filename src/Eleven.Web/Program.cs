var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
var application = builder.Build();
application.MapStaticAssets();
application.MapRazorPages().WithStaticAssets();
await application.RunAsync();
