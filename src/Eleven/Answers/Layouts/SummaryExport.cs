namespace Eleven.Answers.Layouts;

/// <summary>A summary holds counts per option and no answers: nothing can be split by area any more.</summary>
internal static class SummaryExport
{
    /// <summary>A sentence that says which export to choose instead; null when the file is no summary.</summary>
    public static string? Seen(TopRows top)
    {
        for (var row = 0; row < Math.Min(top.Count, 40); row++)
        {
            var keys = top.Keys(row).Where(k => k.Length > 0).ToList();
            var counts = keys.Exists(k => k is "responses" or "response percent" or "response total" or "response count");
            if (keys.Contains("answer choices") && counts)
            {
                return "this is a summary export from SurveyMonkey: it holds counts, not answers, and cannot be split by area. "
                    + "Export again and choose \"All individual responses\"";
            }
            if (keys.Contains("response percent") && keys.Contains("response total"))
            {
                return "this is a summary report from SmartSurvey: it holds counts, not answers, and cannot be split by area. "
                    + "Export again and choose \"Raw data\" (all responses)";
            }
        }
        return null;
    }
}
