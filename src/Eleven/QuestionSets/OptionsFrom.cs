namespace Eleven.QuestionSets;

/// <summary>A list of the audit that a question's options are filled from, so that a question set serves any region.</summary>
public enum OptionsFrom
{
    Areas,
    Sectors,
    Organisations,
}
