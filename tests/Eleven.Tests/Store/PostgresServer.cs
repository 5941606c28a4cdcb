using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Eleven.Store;
using Npgsql;

namespace Eleven.Tests.Store;

/// <summary>A PostgreSQL server for the tests alone: on loopback, on a port of its own, in a folder that goes with it.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string User = "postgres";
    private readonly string _folder = Directory.CreateTempSubdirectory("eleven-postgres-").FullName;
    private readonly int _port = FreePort();
    private const string Ready = "ready";
    private int _databases;

    private string Data => Path.Combine(_folder, "data");

    public async ValueTask InitializeAsync()
    {
        if (Environment.IsPrivilegedProcess)
        {
            // The server refuses to run as root.
            await Run("chown", User, _folder);
        }
        await Run(AsServer("initdb", "-D", Data, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"));
        await Start();
        await Do($"CREATE DATABASE {Ready}");
        await EmptyStore.Prepare(new StoreSettings(To(Ready) + ";Pooling=false"));
    }

    public async Task Start()
    {
        var options = $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c fsync=off -c max_connections=200";
        await Run(AsServer("pg_ctl", "start", "--wait", "-D", Data, "-l", Path.Combine(_folder, "log"), "-o", options));
    }

    /// <summary>As whoever looks after it does: what is being done is broken off.</summary>
    public Task Stop() => Run(AsServer("pg_ctl", "stop", "--wait", "--mode=fast", "-D", Data));

    /// <summary>From now on a database can only be read, or written again; as after a failover, connections are new.</summary>
    public async Task MayBeWritten(string connection, bool may)
    {
        var database = new NpgsqlConnectionStringBuilder(connection).Database;
        await Do($"ALTER DATABASE {database} SET default_transaction_read_only = {(may ? "off" : "on")}");
        await Do($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'");
    }

    /// <summary>From now on nobody gets into a database without a password.</summary>
    public async Task AskForPassword(string connection)
    {
        var rules = Path.Combine(Data, "pg_hba.conf");
        var database = new NpgsqlConnectionStringBuilder(connection).Database;
        await File.WriteAllTextAsync(rules, $"host {database} all 127.0.0.1/32 scram-sha-256\n{await File.ReadAllTextAsync(rules)}");
        await Do("SELECT pg_reload_conf()");
    }

    /// <summary>A connection string to a new database without anything in it, not even a table.</summary>
    /// <param name="more">How else it is made than others.</param>
    public Task<string> Bare(string more = "") => Create($"TEMPLATE template0 {more}");

    /// <summary>A connection string to a new store that is prepared and empty.</summary>
    public Task<string> Prepared() => Create($"TEMPLATE {Ready}");

    private async Task<string> Create(string how)
    {
        var name = $"test{Interlocked.Increment(ref _databases)}";
        await Do($"CREATE DATABASE {name} {how}");
        return To(name);
    }

    private async Task Do(string sql)
    {
        await using var connection = new NpgsqlConnection(To(User));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await Run(AsServer("pg_ctl", "stop", "--wait", "--mode=immediate", "-D", Data));
        Directory.Delete(_folder, recursive: true);
    }

    private string To(string database) => $"Host=127.0.0.1;Port={_port};Username={User};Database={database}";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string[] AsServer(string program, params string[] arguments)
    {
        var installed = Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin", program)).Last(File.Exists);
        string[] user = Environment.IsPrivilegedProcess ? ["setpriv", $"--reuid={User}", $"--regid={User}", "--clear-groups"] : [];
        return [.. user, installed, .. arguments];
    }

    private static async Task Run(params string[] command)
    {
        // Into no pipe: the server that pg_ctl leaves behind would hold it open.
        using var process = Process.Start(
            new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", .. command]) { WorkingDirectory = "/" }
        )!;
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, string.Join(' ', command));
    }
}
