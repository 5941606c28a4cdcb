using System.Collections.Concurrent;
using Eleven.Web.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Eleven.Tests.Web;

/// <summary>The lines of the log as they would stand on standard output.</summary>
public sealed class KeptLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly LogFormatter _formatter = new();

    /// <summary>What was printed beside the log.</summary>
    public ConcurrentQueue<string> Said { get; } = new();

    public string Text => string.Concat(_lines);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose() { }

    private sealed class Logger(KeptLog kept, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            using var line = new StringWriter();
            kept._formatter.Write(new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter), null, line);
            kept._lines.Enqueue(line.ToString());
        }
    }
}
