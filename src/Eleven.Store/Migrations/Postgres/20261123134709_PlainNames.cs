using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Eleven.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PlainNames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "PlainName",
                table: "People",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C"
            );

            migrationBuilder.AddColumn<string>(
                name: "PlainName",
                table: "Organisations",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C"
            );

            migrationBuilder.AddColumn<string>(
                name: "PlainName",
                table: "FormerNames",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C"
            );

            migrationBuilder.AddColumn<string>(
                name: "PlainName",
                table: "Contacts",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C"
            );

            migrationBuilder.CreateIndex(name: "IX_People_PlainName_Id", table: "People", columns: new[] { "PlainName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_PlainName_Id",
                table: "Organisations",
                columns: new[] { "PlainName", "Id" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_People_PlainName_Id", table: "People");

            migrationBuilder.DropIndex(name: "IX_Organisations_PlainName_Id", table: "Organisations");

            migrationBuilder.DropColumn(name: "PlainName", table: "People");

            migrationBuilder.DropColumn(name: "PlainName", table: "Organisations");

            migrationBuilder.DropColumn(name: "PlainName", table: "FormerNames");

            migrationBuilder.DropColumn(name: "PlainName", table: "Contacts");
        }
    }
}
