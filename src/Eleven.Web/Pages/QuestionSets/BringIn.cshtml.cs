using System.Collections.Immutable;
using System.Text;
using Eleven.Answers;
using Eleven.Files.Yaml;
using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Web.Changing;
using Eleven.Web.Library;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>Takes a YAML file into the library as a draft. Nothing is kept of one in which anything is wrong.</summary>
public sealed class BringInModel(StoreContext store, Reach reach) : LibraryPage(store, reach)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [BindProperty]
    public IFormFile? Questions { get; set; }

    /// <summary>What is wrong in the file, by line.</summary>
    public ImmutableArray<Problem> Problems { get; private set; } = [];

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (await Read(stop) is not { } yaml)
        {
            return Page();
        }
        var read = QuestionSetYaml.ParseSent(Path.GetFileName(Questions!.FileName), yaml);
        if (!read.Ok)
        {
            Problems = read.Problems;
            ModelState.AddModelError(
                nameof(Questions),
                "There are mistakes in the file, so nothing was brought in. Put them right and choose it again"
            );
            return Page();
        }
        await Turns.Take(Kept, stop);
        var (added, refusal) = await Shelf.Add(Kept, Region.Id, read.Value, yaml, QuestionSetState.Draft, stop);
        if (added is null)
        {
            ModelState.AddModelError(nameof(Questions), refusal!);
            return Page();
        }
        return await Save(added, $"{read.Value.Title} is in the library as a draft.", stop);
    }

    private async Task<string?> Read(CancellationToken stop)
    {
        if (Questions is not { Length: > 0 and <= Shelf.Largest } file)
        {
            ModelState.AddModelError(
                nameof(Questions),
                Questions is { Length: > Shelf.Largest } ? "The file must be smaller than 500 KB" : "Choose a file"
            );
            return null;
        }
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, stop);
        try
        {
            // The mark by which some editors begin a file is none of its words.
            var text = Strict.GetString(bytes.ToArray()).TrimStart('\uFEFF');
            if (!text.Contains('\0'))
            {
                return text;
            }
        }
        catch (DecoderFallbackException)
        {
            // Said below.
        }
        ModelState.AddModelError(nameof(Questions), "The file must be a YAML file in UTF-8");
        return null;
    }
}
