using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Eleven.Store;

/// <summary>Capitals are told of all letters and in one form, whatever the locale of the database: in C, upper() leaves "é" as it is.</summary>
internal sealed class PostgresCapitals : ExpressionVisitor, IQueryExpressionInterceptor
{
    private const string AllLetters = "und-x-icu";

    // What comes of it is sorted and compared as the database does it.
    private const string OfDatabase = "default";

    private static readonly MethodInfo ToUpper = typeof(string).GetMethod(nameof(string.ToUpper), Type.EmptyTypes)!;

    private static readonly MethodInfo Collate = typeof(RelationalDbFunctionsExtensions)
        .GetMethod(nameof(RelationalDbFunctionsExtensions.Collate))!
        .MakeGenericMethod(typeof(string));

    public static PostgresCapitals Only { get; } = new();

    internal static MethodInfo Normalized { get; } =
        typeof(PostgresCapitals).GetMethod(nameof(Normalize), BindingFlags.Static | BindingFlags.NonPublic)!;

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) => Visit(queryExpression);

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        var seen = base.VisitMethodCall(node);
        return seen is MethodCallExpression { Object: { } text } call && call.Method == ToUpper
            ? In(OneForm(Expression.Call(In(OneForm(text), AllLetters), ToUpper)), OfDatabase)
            : seen;
    }

    /// <summary>The database's own: NFC, as <see cref="QuestionSets.OneForm"/> has it.</summary>
    internal static string Normalize(string text) =>
        throw new InvalidOperationException($"Only a database is asked for it, and not of {text}.");

    private static MethodCallExpression OneForm(Expression text) => Expression.Call(Normalized, text);

    private static MethodCallExpression In(Expression text, string collation) =>
        Expression.Call(Collate, Expression.Constant(EF.Functions), text, Expression.Constant(collation));
}
