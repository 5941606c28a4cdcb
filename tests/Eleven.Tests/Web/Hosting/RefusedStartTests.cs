using System.Diagnostics;
using Eleven.Tests.Store;
using Eleven.Web.Hosting;
using Npgsql;

namespace Eleven.Tests.Web.Hosting;

/// <summary>The program as a process of its own, with settings with which it must not start.</summary>
public sealed class RefusedStartTests(PostgresServer postgres) : IClassFixture<PostgresServer>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eleven-refused-");

    private string Key => Path.Combine(_folder.FullName, "eleven.key");

    [Fact]
    public async Task The_program_says_every_mistake_and_does_not_start()
    {
        var (exit, said) = await Start(("Store", "nothing"), ("PublicAddress", "https://eleven.example.org"));

        exit.ShouldBe(1);
        said.ShouldStartWith("Eleven cannot start. These settings are wrong:\nEleven__Store names no store.");
        said.ShouldContain("\nEleven__KeyFile is not set.");
        said.ShouldContain("\nEleven__DataFolder is not set.");
        said.TrimEnd().Split('\n').Length.ShouldBe(4);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_said_in_a_sentence()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "no-database"), new string('x', 5000));

        var (exit, said) = await Start([("Store", "Data Source=no-database"), .. Right]);

        exit.ShouldBe(1);
        said.ShouldBe("Eleven cannot start. Eleven__Store is wrong. It names a file that is no SQLite database. Check its path.\n");
    }

    [Fact]
    public async Task A_user_whom_PostgreSQL_does_not_know_is_said_in_a_sentence()
    {
        var store = new NpgsqlConnectionStringBuilder(await postgres.Bare()) { Username = "nobody" };

        var (exit, said) = await Start([("Store", store.ConnectionString), .. Right]);

        exit.ShouldBe(1);
        said.ShouldBe(
            "Eleven cannot start. Eleven__Store is wrong. PostgreSQL lets nobody in with it: role \"nobody\" does not exist. Check user name and password.\n"
        );
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private (string, string)[] Right
    {
        get
        {
            File.WriteAllBytes(Key, EmptyStore.Key);
            return [("KeyFile", Key), ("DataFolder", _folder.FullName), ("PublicAddress", "https://eleven.example.org")];
        }
    }

    private async Task<(int Exit, string Said)> Start(params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(SettingsReader).Assembly.Location])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = _folder.FullName,
            Environment = { ["ASPNETCORE_URLS"] = "http://127.0.0.1:0" },
        };
        foreach (var (name, value) in settings)
        {
            start.Environment["Eleven__" + name] = value;
        }
        using var program = Process.Start(start)!;
        var logged = program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await logged;
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (program.ExitCode, said);
    }
}
