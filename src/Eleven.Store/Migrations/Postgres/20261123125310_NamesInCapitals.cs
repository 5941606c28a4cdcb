using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Eleven.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class NamesInCapitals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "NameInCapitals", table: "People", type: "text", nullable: false, defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "NameInCapitals",
                table: "Organisations",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            // As the program writes it.
            migrationBuilder.Sql("""UPDATE "People" SET "NameInCapitals" = normalize(upper(normalize("Name") COLLATE "und-x-icu"))""");
            migrationBuilder.Sql(
                """UPDATE "Organisations" SET "NameInCapitals" = normalize(upper(normalize("Name") COLLATE "und-x-icu"))"""
            );

            migrationBuilder.CreateIndex(name: "IX_People_NameInCapitals_Id", table: "People", columns: new[] { "NameInCapitals", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_NameInCapitals_Id",
                table: "Organisations",
                columns: new[] { "NameInCapitals", "Id" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_People_NameInCapitals_Id", table: "People");

            migrationBuilder.DropIndex(name: "IX_Organisations_NameInCapitals_Id", table: "Organisations");

            migrationBuilder.DropColumn(name: "NameInCapitals", table: "People");

            migrationBuilder.DropColumn(name: "NameInCapitals", table: "Organisations");
        }
    }
}
