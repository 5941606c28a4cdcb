using System.Collections.Immutable;
using Eleven.Answers.Returns;
using Eleven.QuestionSets;
using Eleven.Store;
using Eleven.Store.Returns;
using Eleven.Web.Accounts;
using Eleven.Web.Answering;
using Eleven.Web.Changing;
using Eleven.Web.Govuk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Eleven.Web.Pages.Returns;

/// <summary>One question of a return: its answer, what was written to it, and what is different in one area.</summary>
[InTurn]
public sealed class QuestionModel(StoreContext store, RememberedForms forms, TimeProvider clock) : ReturnPage(store, forms)
{
    private const string AndStay = "list";
    private AnswerFields _fields = null!;

    /// <summary>Its code.</summary>
    [FromRoute(Name = "question")]
    public string Code { get; set; } = "";

    [BindProperty]
    public int Version { get; set; }

    /// <summary>Which button was pressed.</summary>
    [BindProperty(Name = "then")]
    public string? Then { get; set; }

    public QuestionProgress Asked { get; private set; } = null!;

    public Section Section => Progress.Sections.First(s => s.Questions.Contains(Asked)).Section;

    public Stale? Stale { get; private set; }

    public ImmutableArray<ErrorLine> Errors { get; private set; } = [];

    internal IEnumerable<Component> Fields => _fields.All;

    internal ImmutableArray<(Area Area, ImmutableArray<Component> Fields)> InAreas => [.. _fields.InAreas];

    /// <summary>What is there, in the words of the form, for whoever only reads it.</summary>
    public IEnumerable<(string Field, string What, string Said)> Said => _fields.Said;

    /// <summary>Which grade counts, where aspects were graded differently; null where they were not.</summary>
    public string? Counts =>
        Asked is { Question: RatingQuestion rating, Value.GradesGiven: { Length: > 1 } given }
            ? $"The aspects are graded differently. The {rating.WhereAspectsDiffer.Word()} grade counts: {ReturnForm.Written(rating.Scale.Grades[rating.WhereAspectsDiffer == AspectRule.Higher ? given.Max() : given.Min()])}."
            : null;

    public bool DiffersInArea => Filled(Code).Keys.Any(f => f.Contains('@', StringComparison.Ordinal));

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        await Find(stop);
        if (Progress.Find(Code) is not { State: not QuestionState.NotAsked } asked)
        {
            return NotFound();
        }
        Asked = asked;
        Version = Found.Answers.Find(a => a.Question == Code)?.Version ?? -1;
        _fields = new(asked.Question, Areas, Filled(Code), []);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Find(stop);
        if (Progress.Find(Code) is not { } asked)
        {
            return NotFound();
        }
        Asked = asked;
        var sent = SentAnswers.Read(asked.Question, Form, Areas, Request.Form);
        var kept = Found.Answers.Find(a => a.Question == Code);
        Check(sent, kept);
        if (!ModelState.IsValid)
        {
            _fields = new(asked.Question, Areas, sent.Fields, sent.Problems);
            Errors =
            [
                .. Stale is null ? [] : new[] { new ErrorLine { Text = ModelState[""]!.Errors[0].ErrorMessage } },
                .. sent.Problems.Select(p => new ErrorLine { Text = p.What, Href = "#" + AnswerFields.IdOf(p.Field) }),
            ];
            return Page();
        }
        if (sent.Fields.Count > 0 || kept is not null)
        {
            Keep(ReturnFields.Write(sent.Fields), kept);
        }
        await Kept.SaveChangesAsync(stop);
        TempData[Done.Key] = $"{Code} is saved.";
        return LocalRedirect(Then == AndStay ? Here : await Next(stop));
    }

    /// <summary>Tells the form what its fields are called.</summary>
    internal void Ask(ViewContext page)
    {
        foreach (var (field, label, items) in _fields.Asked)
        {
            FormWords.Ask(page, label, [field], items);
        }
    }

    // An answer that nobody gave yet has no version: two who give the first notice one another too.
    private void Check(SentAnswers sent, ReturnAnswer? kept)
    {
        foreach (var (field, what) in sent.Problems)
        {
            ModelState.AddModelError(field, what);
        }
        var shown = Version;
        Version = kept?.Version ?? -1;
        if (Version == shown || kept is null)
        {
            return;
        }
        var there = new AnswerFields(Asked.Question, Areas, ReturnFields.Read(kept.Fields), []).Said.ToDictionary(s => s.Field);
        var yours = new AnswerFields(Asked.Question, Areas, sent.Fields, []).Said.ToDictionary(s => s.Field);
        Stale = Stale.Check(
            kept,
            shown,
            ModelState,
            [
                .. there
                    .Values.Concat(yours.Values)
                    .DistinctBy(s => s.Field)
                    .Select(s => new Difference(
                        s.What,
                        there.GetValueOrDefault(s.Field).Said ?? "",
                        yours.GetValueOrDefault(s.Field).Said ?? ""
                    )),
            ]
        );
    }

    private void Keep(string fields, ReturnAnswer? kept)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (kept?.Fields == fields)
        {
            return;
        }
        if (kept is null)
        {
            Kept.Add(
                new ReturnAnswer
                {
                    ReturnId = Id,
                    Question = Code,
                    Fields = fields,
                    SavedAt = now,
                    SavedById = HttpContext.Me().PersonId,
                }
            );
        }
        else
        {
            (kept.Fields, kept.SavedAt, kept.SavedById) = (fields, now, HttpContext.Me().PersonId);
        }
        Found.SavedAt = now;
    }

    // What was just answered may lead to another question, or past one.
    private async Task<string> Next(CancellationToken stop)
    {
        await Find(stop);
        var after = Progress
            .Questions.SkipWhile(q => q.Question.Code != Code)
            .Skip(1)
            .FirstOrDefault(q => q.State != QuestionState.NotAsked);
        return after is null ? Here : AddressOf(after.Question);
    }
}
