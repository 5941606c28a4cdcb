using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Eleven.Files.Pdf;

/// <summary>The browser's own protocol over its pipe: commands with an answer each, and events. Messages are JSON that ends in a zero byte.</summary>
internal sealed class DevTools : IDisposable
{
    private readonly Process _browser;
    private readonly SemaphoreSlim _writing = new(1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _asked = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _loaded = new();
    private readonly Queue<string> _said = new();
    private int _last;
    private volatile bool _ended;

    public DevTools(Process browser)
    {
        _browser = browser;
        browser.ErrorDataReceived += (_, line) => Hear(line.Data);
        browser.BeginErrorReadLine();
        _ = Task.Run(Listen);
    }

    /// <summary>The command's answer; a refusal by the browser is an exception.</summary>
    public async Task<JsonElement> Ask(string method, JsonObject parameters, string? session, CancellationToken stop)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = _asked[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var message = new JsonObject
        {
            ["id"] = id,
            ["method"] = method,
            ["params"] = parameters,
        };
        if (session is not null)
        {
            message["sessionId"] = session;
        }
        await _writing.WaitAsync(stop);
        try
        {
            var pipe = _browser.StandardInput.BaseStream;
            await pipe.WriteAsync((byte[])[.. JsonSerializer.SerializeToUtf8Bytes(message), 0], stop);
            await pipe.FlushAsync(stop);
        }
        catch (IOException e)
        {
            throw Ended(e);
        }
        finally
        {
            _writing.Release();
        }
        if (_ended)
        {
            throw Ended();
        }
        return await answer.Task.WaitAsync(stop);
    }

    /// <summary>Ends when the page of the session has loaded. Ask for it before the page is opened.</summary>
    public Task Loaded(string session) => _loaded.GetOrAdd(session, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Dispose()
    {
        if (!_browser.HasExited)
        {
            _browser.Kill(entireProcessTree: true);
            _browser.WaitForExit();
        }
        _browser.Dispose();
        _writing.Dispose();
    }

    private async Task Listen()
    {
        var (pipe, message, buffer) = (_browser.StandardOutput.BaseStream, new MemoryStream(), new byte[64 * 1024]);
        try
        {
            while (await pipe.ReadAsync(buffer) is > 0 and var count)
            {
                var rest = buffer.AsMemory(0, count);
                while (rest.Span.IndexOf((byte)0) is >= 0 and var end)
                {
                    message.Write(rest.Span[..end]);
                    Take(JsonDocument.Parse(message.ToArray()).RootElement);
                    message.SetLength(0);
                    rest = rest[(end + 1)..];
                }
                message.Write(rest.Span);
            }
        }
        catch (Exception e) when (e is IOException or JsonException or ObjectDisposedException or InvalidOperationException)
        {
            Hear(e.Message);
        }
        _ended = true;
        foreach (var waiting in _asked.Values)
        {
            waiting.TrySetException(Ended());
        }
    }

    private void Take(JsonElement message)
    {
        if (message.TryGetProperty("id", out var id))
        {
            if (!_asked.TryRemove(id.GetInt32(), out var waiting))
            {
                return;
            }
            if (message.TryGetProperty("error", out var error))
            {
                waiting.TrySetException(new PdfNotPrinted($"Chromium would not print: {error.GetProperty("message").GetString()}."));
            }
            else
            {
                waiting.TrySetResult(message.GetProperty("result"));
            }
        }
        else if (message.GetProperty("method").ValueEquals("Page.loadEventFired"))
        {
            _loaded
                .GetOrAdd(message.GetProperty("sessionId").GetString()!, _ => new(TaskCreationOptions.RunContinuationsAsynchronously))
                .TrySetResult();
        }
    }

    // The last lines are enough to say why it ended.
    private void Hear(string? line)
    {
        lock (_said)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                _said.Enqueue(line);
            }
            if (_said.Count > 3)
            {
                _said.Dequeue();
            }
        }
    }

    private PdfNotPrinted Ended(Exception? inner = null)
    {
        lock (_said)
        {
            return new($"Chromium ended before it had printed. It said: {string.Join(" / ", _said)}", inner);
        }
    }
}
