namespace Eleven.Web.Hosting;

/// <summary>A setting is wrong in a way that only shows when it is used; the message says in a sentence which, and what to do.</summary>
public sealed class WrongSettingException(string sentence, Exception? why = null) : Exception(sentence, why);
