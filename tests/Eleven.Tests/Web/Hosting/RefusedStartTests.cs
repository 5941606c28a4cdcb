using Eleven.Store.Places;
using Eleven.Tests.Store;
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

    [Theory]
    [InlineData("Data Source=x.db;Bogus=1", "SQLite takes no “bogus” in a connection string, or not with that value.")]
    [InlineData("Data Source=x.db;Foreign Keys=perhaps", "SQLite takes no “foreign keys” in a connection string, or not with that value.")]
    [InlineData(
        "Data Source=:memory:",
        "“:memory:” is no path of a file that stays. Write one, such as Data Source=/var/lib/eleven/eleven.db."
    )]
    [InlineData("Data Source=x.db;Mode=ReadOnly", "Eleven makes, reads and writes the file: leave Mode out.")]
    [InlineData("Data Source=x.db;Mode=Memory", "Eleven makes, reads and writes the file: leave Mode out.")]
    [InlineData("Data Source=x.db;Password=x", "A SQLite file of Eleven's has no password: leave Password out.")]
    [InlineData("Host=x;Databse=q", "PostgreSQL takes no “databse” in a connection string, or not with that value.")]
    [InlineData("Host=x;Port=many", "PostgreSQL takes no “port” in a connection string, or not with that value.")]
    public async Task A_word_that_no_connection_string_has_is_said_in_a_sentence(string store, string why)
    {
        var (exit, said) = await Start([("Store", store), .. Right]);

        exit.ShouldBe(1);
        said.ShouldBe($"Eleven cannot start. These settings are wrong:\nEleven__Store names no store. {why}\n");
    }

    [Fact]
    public async Task A_store_in_a_folder_that_is_not_there_is_said_in_a_sentence()
    {
        var (exit, said) = await Start([("Store", "Data Source=nowhere/eleven.db"), .. Right]);

        exit.ShouldBe(1);
        said.ShouldBe(
            "Eleven cannot start. Eleven__Store is wrong. It names a file in a folder that does not exist. Make the folder, or check the path.\n"
        );
    }

    [Fact]
    public async Task A_folder_in_place_of_the_stores_file_is_said_in_a_sentence()
    {
        var (exit, said) = await Start([("Store", $"Data Source={_folder.FullName}"), .. Right]);

        exit.ShouldBe(1);
        said.ShouldBe(
            $"Eleven cannot start. These settings are wrong:\nEleven__Store names {_folder.FullName}, which is a folder. Write the path of a file, such as Data Source={_folder.FullName}/eleven.db.\n"
        );
    }

    [Fact]
    public async Task A_password_that_PostgreSQL_asks_for_and_nobody_set_is_said_in_a_sentence()
    {
        var store = await postgres.Bare();
        await postgres.AskForPassword(store);

        var (exit, said) = await Start([("Store", store), .. Right]);

        exit.ShouldBe(1);
        said.ShouldBe(
            "Eleven cannot start. Eleven__Store is wrong. PostgreSQL cannot be used with it: it asks for a password. Write Username=…;Password=… into it.\n"
        );
    }

    [Fact]
    public async Task A_database_that_does_not_hold_every_letter_is_said_in_a_sentence()
    {
        var (exit, said) = await Start([("Store", await postgres.Bare("ENCODING 'LATIN1' LOCALE 'C'")), .. Right]);

        exit.ShouldBe(1);
        said.ShouldBe(
            "Eleven cannot start. Eleven__Store is wrong. The database keeps its text in LATIN1. Make one that keeps it in UTF-8: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0.\n"
        );
    }

    [Theory, OnBoth]
    public async Task Another_key_file_than_that_of_the_record_is_said_in_a_sentence(Database database)
    {
        await using var store = await EmptyStore.On(database, postgres);
        await using (var work = store.Open())
        {
            work.Add(new Region { Name = "Five Rivers", Code = "five-rivers" });
            await work.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        (string, string)[] right = [("Store", store.Connection), .. Right];
        File.WriteAllBytes(Key, [.. EmptyStore.Key.Select(b => (byte)(b ^ 1))]);

        var (exit, said) = await Start(right);

        exit.ShouldBe(1);
        said.ShouldBe(
            "Eleven cannot start. Eleven__KeyFile names another key than that with which the record in this store was sealed. Name the store's own key file, or, where it is lost for good, set Eleven__NewKey to true for one start.\n"
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

    private Task<(int Exit, string Said)> Start(params (string Name, string Value)[] settings) =>
        EndedProgram.Run(_folder.FullName, settings);
}
