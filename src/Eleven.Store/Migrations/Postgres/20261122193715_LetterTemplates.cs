using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Eleven.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class LetterTemplates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "LetterTemplates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: true),
                    PartnershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    Letter = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    Text = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LetterTemplates", x => x.Id);
                    table.CheckConstraint("CK_LetterTemplates_OnePlace", "(\"RegionId\" IS NULL) <> (\"PartnershipId\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_LetterTemplates_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_LetterTemplates_Regions_RegionId",
                        column: x => x.RegionId,
                        principalTable: "Regions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_LetterTemplates_PartnershipId_Letter",
                table: "LetterTemplates",
                columns: new[] { "PartnershipId", "Letter" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_LetterTemplates_RegionId_Letter",
                table: "LetterTemplates",
                columns: new[] { "RegionId", "Letter" },
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "LetterTemplates");
        }
    }
}
